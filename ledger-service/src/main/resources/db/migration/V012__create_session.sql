CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What happened: one day, with one contribution per person who took part.
CREATE TABLE session (
    id                    uuid PRIMARY KEY,
    community_id          uuid        NOT NULL,
    version               bigint      NOT NULL,
    state                 text        NOT NULL,
    arrangement_id        uuid,
    service_id            uuid,
    occurred_on           date        NOT NULL,
    recorded_by           text        NOT NULL,
    recorded_as           text        NOT NULL,
    recorded_by_member_id uuid,
    recorded_at           timestamptz NOT NULL,
    confirmed_by          text,
    confirmed_at          timestamptz,
    refusal               text,
    CONSTRAINT session_version_positive CHECK (version > 0),
    CONSTRAINT session_state_known CHECK (state IN ('RECORDED', 'CONFIRMED', 'SETTLED', 'REFUSED')),
    CONSTRAINT session_recorded_as_known CHECK (recorded_as IN ('MEMBER', 'COORDINATOR', 'STAFF')),
    CONSTRAINT session_confirmed_by_somebody
        CHECK (state = 'RECORDED' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL)),
    CONSTRAINT session_refusal_has_reason CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
-- One arrangement happens once; a session that the ledger refused does not stand in the way of a new one.
CREATE UNIQUE INDEX session_one_per_arrangement ON session (arrangement_id) WHERE state <> 'REFUSED';
CREATE INDEX session_by_community ON session (community_id, id DESC);
CREATE INDEX session_by_service ON session (service_id, id DESC) WHERE service_id IS NOT NULL;
CREATE INDEX session_awaiting_settlement ON session (confirmed_at) WHERE state = 'CONFIRMED';

CREATE TABLE contribution (
    id                    uuid PRIMARY KEY,
    session_id            uuid    NOT NULL REFERENCES session (id),
    line                  int     NOT NULL,
    member_id             uuid,
    part                  text    NOT NULL,
    amount_minutes        bigint  NOT NULL,
    phase                 text    NOT NULL,
    participation_level   text,
    function              text    NOT NULL,
    remuneration          text    NOT NULL,
    standing              text    NOT NULL,
    relationship          text    NOT NULL,
    compulsory            boolean NOT NULL,
    channel               text    NOT NULL,
    received_by_member_id uuid,
    transfer_id           uuid,
    pay_basis             text    NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN remuneration = 'TIME_CREDIT' THEN 'CREDITED'
            WHEN remuneration IN ('SALARIED_BY_PROVIDER', 'SALARIED_BY_OTHER', 'PAID_PEER') THEN 'PAID'
            ELSE 'NONE'
        END) STORED,
    CONSTRAINT contribution_line_once UNIQUE (session_id, line),
    CONSTRAINT contribution_amount_in_bounds CHECK (amount_minutes BETWEEN 1 AND 10080),
    CONSTRAINT contribution_part_known CHECK (part IN ('GAVE', 'RECEIVED')),
    CONSTRAINT contribution_received_unpaid CHECK (part = 'GAVE' OR remuneration = 'UNPAID'),
    CONSTRAINT contribution_credit_names_member CHECK (remuneration <> 'TIME_CREDIT' OR member_id IS NOT NULL),
    CONSTRAINT contribution_credit_not_to_self CHECK (received_by_member_id IS DISTINCT FROM member_id
        OR received_by_member_id IS NULL),
    CONSTRAINT contribution_phase_known CHECK (phase IN ('COMMISSION', 'DESIGN', 'DELIVER', 'ASSESS')),
    CONSTRAINT contribution_participation_level_known CHECK (participation_level IN
        ('INFORMED', 'CONSULTED', 'INVOLVED', 'CO_DECIDED', 'CITIZEN_LED')),
    CONSTRAINT contribution_function_known CHECK (function IN
        ('FRONTLINE', 'FACILITATE', 'COACH_TRAIN', 'BROKER', 'ADMIN', 'LEARN')),
    CONSTRAINT contribution_remuneration_known CHECK (remuneration IN
        ('SALARIED_BY_PROVIDER', 'SALARIED_BY_OTHER', 'PAID_PEER', 'EXPENSES_ONLY', 'TIME_CREDIT', 'UNPAID')),
    CONSTRAINT contribution_standing_known CHECK (standing IN
        ('PROFESSIONAL', 'SERVICE_USER', 'FAMILY_CARER', 'NEIGHBOUR_OR_MEMBER', 'TRAINEE', 'EMPLOYEE_VOLUNTEER')),
    CONSTRAINT contribution_relationship_known CHECK (relationship IN
        ('SAME_HOUSEHOLD', 'RELATED', 'UNRELATED', 'UNKNOWN')),
    CONSTRAINT contribution_channel_known CHECK (channel IN
        ('SELF_WEB', 'BROKER_PHONE', 'BROKER_IN_PERSON', 'SMS_IVR', 'PARTNER_API', 'IMPORT')),
    -- L14, thin form: within a session nobody is both paid and credited. With start times it becomes a time range.
    CONSTRAINT contribution_not_paid_and_credited EXCLUDE USING gist
        (session_id WITH =, member_id WITH =, pay_basis WITH <>)
        WHERE (pay_basis <> 'NONE' AND member_id IS NOT NULL)
);
CREATE INDEX contribution_by_member ON contribution (member_id, session_id) WHERE member_id IS NOT NULL;
