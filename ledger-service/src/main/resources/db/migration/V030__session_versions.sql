-- A session has versions: it may have a time of day, be disputed, corrected and withdrawn, and all of that can be read.
ALTER TABLE session
    ADD started_at              timestamptz,
    ADD told_at                 timestamptz,
    ADD confirmed_kind          text,
    ADD confirmed_channel       text,
    ADD confirmed_for_member_id uuid,
    ADD dispute_reason          text,
    ADD disputed_by             text,
    ADD disputed_for_member_id  uuid,
    ADD disputed_at             timestamptz,
    ADD disputed_from           text,
    DROP CONSTRAINT session_state_known,
    ADD CONSTRAINT session_state_known
        CHECK (state IN ('RECORDED', 'CONFIRMED', 'SETTLED', 'REFUSED', 'DISPUTED', 'WITHDRAWN')),
    DROP CONSTRAINT session_confirmed_by_somebody,
    ADD CONSTRAINT session_confirmed_by_somebody CHECK (state IN ('RECORDED', 'DISPUTED', 'WITHDRAWN')
        OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL)),
    ADD CONSTRAINT session_confirmed_kind_known
        CHECK (confirmed_kind IN ('OTHER_SIDE', 'ON_BEHALF', 'COORDINATOR', 'AUTO_CONFIRMED')),
    ADD CONSTRAINT session_dispute_has_reason CHECK ((state = 'DISPUTED') = (dispute_reason IS NOT NULL)),
    ADD CONSTRAINT session_dispute_is_whole CHECK ((dispute_reason IS NULL) = (disputed_by IS NULL)
        AND (dispute_reason IS NULL) = (disputed_at IS NULL) AND (dispute_reason IS NULL) = (disputed_from IS NULL)),
    ADD CONSTRAINT session_disputed_from_known CHECK (disputed_from IN ('RECORDED', 'SETTLED'));

-- A session that is withdrawn, like one that the ledger refused, does not stand in the way of a new one.
DROP INDEX session_one_per_arrangement;
CREATE UNIQUE INDEX session_one_per_arrangement ON session (arrangement_id)
    WHERE state NOT IN ('REFUSED', 'WITHDRAWN');
-- What confirms itself once everybody who gives hours for it was told long enough ago.
UPDATE session s SET told_at = recorded_at
WHERE state = 'RECORDED' AND NOT EXISTS
    (SELECT FROM contribution c WHERE c.session_id = s.id AND c.remuneration = 'TIME_CREDIT'
        AND c.received_by_member_id IS DISTINCT FROM s.recorded_by_member_id);
CREATE INDEX session_awaiting_confirmation ON session (told_at) WHERE state = 'RECORDED' AND told_at IS NOT NULL;

-- Who, of those whose hours would move, was told of a session: a member, or the service for its organisation.
CREATE TABLE session_notice (
    session_id uuid        NOT NULL REFERENCES session (id),
    told_id    uuid        NOT NULL,
    told_by    text        NOT NULL,
    channel    text        NOT NULL,
    told_at    timestamptz NOT NULL,
    PRIMARY KEY (session_id, told_id)
);

-- What was done to a session, one row for each version; its contributions are those that stood in that version.
CREATE TABLE session_version (
    session_id    uuid        NOT NULL REFERENCES session (id),
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    act           text        NOT NULL,
    done_at       timestamptz NOT NULL,
    done_by       text,
    done_as       text,
    for_member_id uuid,
    reason        text,
    channel       text,
    service_id    uuid,
    occurred_on   date        NOT NULL,
    started_at    timestamptz,
    PRIMARY KEY (session_id, version)
);
-- Of what is older, the first version and the one that stands are known.
INSERT INTO session_version (session_id, version, state, act, done_at, done_by, done_as, for_member_id, service_id,
    occurred_on)
SELECT id, 1, 'RECORDED', 'RECORDED', recorded_at, recorded_by, recorded_as, recorded_by_member_id, service_id, occurred_on
FROM session
UNION ALL
SELECT id, version, state, state, confirmed_at, NULL, NULL, NULL, service_id, occurred_on FROM session WHERE version > 1;

-- A contribution stands from one version on, until another replaces it; it is never overwritten.
ALTER TABLE contribution
    ADD started_at    timestamptz,
    ADD since_version bigint  NOT NULL DEFAULT 1,
    ADD until_version bigint,
    ADD reversed_by   uuid,
    ADD stands        boolean NOT NULL DEFAULT true,
    ADD during        tsrange NOT NULL GENERATED ALWAYS AS (tsrange(timezone('UTC', started_at),
        timezone('UTC', started_at) + make_interval(mins => cast(amount_minutes AS int)))) STORED,
    ADD CONSTRAINT contribution_until_after_since CHECK (until_version > since_version);
UPDATE contribution c SET stands = false FROM session s WHERE s.id = c.session_id AND s.state = 'REFUSED';

-- L14 in one session: without a start nobody is paid and credited in it; with starts, not at the same time.
ALTER TABLE contribution
    DROP CONSTRAINT contribution_not_paid_and_credited,
    ADD CONSTRAINT contribution_not_paid_and_credited EXCLUDE USING gist
        (session_id WITH =, member_id WITH =, pay_basis WITH <>, during WITH &&)
        WHERE (pay_basis <> 'NONE' AND member_id IS NOT NULL AND until_version IS NULL);

-- L14 across sessions and staff hours: the minutes of a person that are known to the minute, with what they were for.
CREATE TABLE claimed_time (
    source_id  uuid PRIMARY KEY,
    session_id uuid,
    member_id  uuid    NOT NULL,
    basis      text    NOT NULL,
    during     tsrange NOT NULL,
    CONSTRAINT claimed_time_basis_known CHECK (basis IN ('PAID', 'CREDITED')),
    CONSTRAINT claimed_time_not_paid_and_credited
        EXCLUDE USING gist (member_id WITH =, basis WITH <>, during WITH &&)
);
CREATE FUNCTION claim_contribution_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM claimed_time WHERE source_id = NEW.id;
    IF NEW.stands AND NEW.until_version IS NULL THEN
        INSERT INTO claimed_time (source_id, session_id, member_id, basis, during)
        VALUES (NEW.id, NEW.session_id, NEW.member_id, NEW.pay_basis, NEW.during);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER contribution_claims_time AFTER INSERT OR UPDATE ON contribution FOR EACH ROW
    WHEN (NEW.pay_basis <> 'NONE' AND NEW.member_id IS NOT NULL AND NEW.started_at IS NOT NULL)
    EXECUTE FUNCTION claim_contribution_time();
