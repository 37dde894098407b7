-- The log names accounts by a salted hash. The salt and the owner go when a member is erased, the name stays (L13).
ALTER TABLE account ADD COLUMN proof_ref text, ADD COLUMN proof_salt bytea;
UPDATE account SET proof_salt = uuid_send(gen_random_uuid());
UPDATE account SET proof_ref = encode(sha256(proof_salt || uuid_send(id)), 'hex');
ALTER TABLE account ALTER COLUMN proof_ref SET NOT NULL,
    ADD CONSTRAINT account_ref_once UNIQUE (community_id, proof_ref),
    ADD CONSTRAINT account_ref_length CHECK (length(proof_ref) = 64),
    ADD CONSTRAINT account_salt_length CHECK (length(proof_salt) = 16),
    DROP CONSTRAINT account_owner_fits_kind,
    ADD CONSTRAINT account_owner_fits_kind
        CHECK ((owner_id IS NOT NULL) = (kind IN ('MEMBER', 'ORGANISATION') AND proof_salt IS NOT NULL));
