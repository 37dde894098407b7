-- Which reading of the topics a position belongs to: what was computed from an earlier one is told apart from it, though
-- both have come equally far.
ALTER TABLE insight_position ADD COLUMN reading uuid NOT NULL DEFAULT gen_random_uuid();
