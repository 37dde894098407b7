-- Behind released tables people stand under a substitute that is theirs for ever: SHA-256 of the community's secret and of
-- their id. So tables can be compared also after somebody was erased, and nobody's id is behind any of them.
CREATE TABLE published_key (
    community_id uuid PRIMARY KEY,
    secret       bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
INSERT INTO published_key (community_id) SELECT DISTINCT community_id FROM published_evidence;
UPDATE published_evidence e
SET person_id = cast(substr(encode(sha256(k.secret || uuid_send(e.person_id)), 'hex'), 1, 32) AS uuid)
FROM published_key k WHERE k.community_id = e.community_id AND e.person_id IS NOT NULL;

-- An erasure changes nothing here any more, so nothing does.
DROP INDEX published_evidence_by_person;
DELETE FROM inbox_position WHERE reader = 'publication';
CREATE TRIGGER published_evidence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
