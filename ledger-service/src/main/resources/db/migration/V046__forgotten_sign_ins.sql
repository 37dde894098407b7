-- L12 with erasure: who decided is beside the ledger, in no hash. When that person is erased, their sign-in's id gives way
-- to a random one; nothing else of a row ever changes.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before jsonb := to_jsonb(OLD);
    after  jsonb := to_jsonb(NEW);
    field  text;
BEGIN
    FOREACH field IN ARRAY TG_ARGV LOOP
        IF after ->> field IS DISTINCT FROM before ->> field
            AND (before ->> field IS NULL OR after ->> field IS NULL OR after ->> field NOT LIKE 'erased-%') THEN
            RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
    END LOOP;
    IF after - TG_ARGV::text[] IS DISTINCT FROM before - TG_ARGV::text[] THEN
        RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER transfer_append_only ON transfer;
CREATE TRIGGER transfer_append_only BEFORE DELETE OR TRUNCATE ON transfer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_unchanged BEFORE UPDATE ON transfer
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('override_by', 'reversal_by');
DROP TRIGGER transfer_refusal_append_only ON transfer_refusal;
CREATE TRIGGER transfer_refusal_append_only BEFORE DELETE OR TRUNCATE ON transfer_refusal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_refusal_unchanged BEFORE UPDATE ON transfer_refusal
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('override_by', 'reversal_by');
DROP TRIGGER account_term_append_only ON account_term;
CREATE TRIGGER account_term_append_only BEFORE DELETE OR TRUNCATE ON account_term
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_term_unchanged BEFORE UPDATE ON account_term
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('decided_by');

-- An erasure looks for what a person did; transfers and refusals name somebody in few rows only.
CREATE INDEX transfer_decided_by_somebody ON transfer (community_id)
    WHERE override_by IS NOT NULL OR reversal_by IS NOT NULL;
CREATE INDEX transfer_refusal_decided_by_somebody ON transfer_refusal (community_id)
    WHERE override_by IS NOT NULL OR reversal_by IS NOT NULL;
