-- The organisations that a file is about, with blanks between, so that their own staff may see how it went and no other's.
ALTER TABLE import_job ADD COLUMN IF NOT EXISTS organisation_ids text NOT NULL DEFAULT '';
