-- A head may be made by whoever closes a moment of a ledger in which nothing was posted yet.
ALTER TABLE ledger_head ALTER COLUMN last_hash SET DEFAULT repeat('0', 64);
