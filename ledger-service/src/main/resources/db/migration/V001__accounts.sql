-- Accounts hold a community's minutes. The balance columns repeat what the entries say, so that one row tells whether
-- a limit holds; the self-check compares the two (L4).
CREATE TABLE account (
    id               uuid        PRIMARY KEY,
    community_id     uuid        NOT NULL,
    kind             text        NOT NULL,
    owner_id         uuid,
    state            text        NOT NULL DEFAULT 'OPEN',
    floor_minutes    bigint,
    ceiling_minutes  bigint,
    balance_minutes  bigint      NOT NULL DEFAULT 0,
    held_minutes     bigint      NOT NULL DEFAULT 0,
    incoming_minutes bigint      NOT NULL DEFAULT 0,
    version          bigint      NOT NULL DEFAULT 0,
    opened_at        timestamptz NOT NULL,
    CONSTRAINT account_kind_known CHECK (kind IN ('MEMBER', 'ORGANISATION', 'POT', 'ISSUE')),
    CONSTRAINT account_state_known CHECK (state IN ('OPEN', 'FROZEN', 'CLOSED')),
    CONSTRAINT account_owner_fits_kind CHECK ((owner_id IS NOT NULL) = (kind IN ('MEMBER', 'ORGANISATION'))),
    CONSTRAINT account_floor_below_ceiling CHECK (floor_minutes <= ceiling_minutes),
    CONSTRAINT account_held_not_negative CHECK (held_minutes >= 0 AND incoming_minutes >= 0)
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX account_one_per_owner ON account (community_id, kind, owner_id) WHERE owner_id IS NOT NULL;
CREATE UNIQUE INDEX account_one_issue ON account (community_id) WHERE kind = 'ISSUE';
CREATE INDEX account_of_community ON account (community_id, id);
