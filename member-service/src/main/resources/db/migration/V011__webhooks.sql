-- Where events are sent. The position is kept here, in the transaction that records an attempt, so that a killed service
-- goes on where it was. The lease says who delivers: one at a time for each webhook, so that events stay in order.
CREATE TABLE webhook (
    id                    uuid PRIMARY KEY,
    community_id          uuid        NOT NULL REFERENCES community (id),
    organisation_id       uuid,
    url                   text        NOT NULL CHECK (length(url) <= 2000),
    types                 text        NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    reason                text,
    position              text        NOT NULL,
    data_key_id           uuid        NOT NULL,
    secret                bytea       NOT NULL,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    failures              integer     NOT NULL CHECK (failures >= 0),
    failing_since         timestamptz,
    next_attempt_at       timestamptz NOT NULL,
    lease                 uuid,
    leased_until          timestamptz,
    created_by            text        NOT NULL,
    created_at            timestamptz NOT NULL,
    version               bigint      NOT NULL,
    CONSTRAINT webhook_organisation_in_community
        FOREIGN KEY (community_id, organisation_id) REFERENCES organisation (community_id, id),
    CONSTRAINT webhook_previous_secret_is_whole CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CREATE INDEX webhook_of_community ON webhook (community_id, id);
CREATE INDEX webhook_due ON webhook (next_attempt_at) WHERE state = 'ACTIVE';

-- Messages outside the order of events: tests, and events that a receiver refused (dead letters).
CREATE TABLE webhook_letter (
    id         uuid PRIMARY KEY,
    webhook_id uuid        NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    message_id text        NOT NULL,
    type       text        NOT NULL,
    body       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('QUEUED', 'DELIVERED', 'SET_ASIDE')),
    reason     text,
    made_at    timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX webhook_letter_of_webhook ON webhook_letter (webhook_id, id);
CREATE INDEX webhook_letter_queued ON webhook_letter (webhook_id) WHERE state = 'QUEUED';

CREATE TABLE webhook_attempt (
    id          uuid PRIMARY KEY,
    webhook_id  uuid        NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    message_id  text        NOT NULL,
    type        text        NOT NULL,
    number      integer     NOT NULL CHECK (number > 0),
    at          timestamptz NOT NULL,
    outcome     text        NOT NULL,
    status      integer,
    duration_ms bigint      NOT NULL
);
CREATE INDEX webhook_attempt_of_webhook ON webhook_attempt (webhook_id, id);
CREATE INDEX webhook_attempt_by_time ON webhook_attempt (at);
