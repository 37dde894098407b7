-- A transfer names its two entries by account and version, so that the index over both entries of a transfer can go, and
-- with it two inserts at random places for each transfer. L2 and L4 of the self-check see what it saw.
ALTER TABLE transfer ADD COLUMN debit_version bigint, ADD COLUMN credit_version bigint;
ALTER TABLE transfer DISABLE TRIGGER transfer_append_only;
UPDATE transfer t SET debit_version = d.version, credit_version = c.version
FROM entry d, entry c
WHERE d.community_id = t.community_id AND d.transfer_id = t.id AND d.amount_minutes < 0
  AND c.community_id = t.community_id AND c.transfer_id = t.id AND c.amount_minutes > 0;
ALTER TABLE transfer ENABLE TRIGGER transfer_append_only;
ALTER TABLE transfer ALTER COLUMN debit_version SET NOT NULL, ALTER COLUMN credit_version SET NOT NULL;
DROP INDEX entry_two_per_transfer;

-- The writer has both accounts locked when it writes a transfer, and accounts are never removed: looking them up again
-- for each row costs more than writing it.
ALTER TABLE transfer DROP CONSTRAINT transfer_debit_account_id_fkey, DROP CONSTRAINT transfer_credit_account_id_fkey;
