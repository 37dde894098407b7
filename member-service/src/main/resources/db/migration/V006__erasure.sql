-- When the person was erased; the record stays, and leads to nobody.
ALTER TABLE member ADD COLUMN erased_at timestamptz;
