-- What paid minutes were for, and, of one person, when they began and which member that person is.
ALTER TABLE staff_hours
    ADD phase      text NOT NULL DEFAULT 'DELIVER',
    ADD function   text,
    ADD started_at timestamptz,
    ADD member_id  uuid,
    ADD CONSTRAINT staff_hours_phase_known CHECK (phase IN ('COMMISSION', 'DESIGN', 'DELIVER', 'ASSESS')),
    ADD CONSTRAINT staff_hours_function_known CHECK (function IN
        ('FRONTLINE', 'FACILITATE', 'COACH_TRAIN', 'BROKER', 'ADMIN', 'LEARN')),
    ADD CONSTRAINT staff_hours_time_of_one_day CHECK (started_at IS NULL
        OR (worked_on IS NOT NULL AND amount_minutes <= 1440)),
    ADD CONSTRAINT staff_hours_member_has_time CHECK (member_id IS NULL OR started_at IS NOT NULL);

-- L14: paid minutes of a member claim their time as those in sessions do.
CREATE FUNCTION claim_staff_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claimed_time WHERE source_id = NEW.id;
    IF NEW.member_id IS NOT NULL THEN
        INSERT INTO claimed_time (source_id, member_id, basis, during)
        VALUES (NEW.id, NEW.member_id, 'PAID', tsrange(timezone('UTC', NEW.started_at),
            timezone('UTC', NEW.started_at) + make_interval(mins => cast(NEW.amount_minutes AS int))));
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER staff_hours_claim_time AFTER INSERT OR UPDATE ON staff_hours
    FOR EACH ROW EXECUTE FUNCTION claim_staff_time();
