-- What every service needs beside its own tables: events out, events in, grants, idempotency, imports.

-- One row per topic and community. Its row lock orders the writers, so a sequence has no gap and no late comer.
CREATE TABLE event_stream (
    topic            text   NOT NULL,
    community_id     uuid   NOT NULL,
    last_sequence    bigint NOT NULL DEFAULT 0,
    relayed_sequence bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, community_id),
    CONSTRAINT event_stream_relayed_is_written CHECK (relayed_sequence <= last_sequence)
);
CREATE INDEX event_stream_waiting ON event_stream (topic, community_id) WHERE relayed_sequence < last_sequence;

CREATE TABLE outbox (
    topic        text        NOT NULL,
    community_id uuid        NOT NULL,
    sequence     bigint      NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    subject      text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    trace_parent text,
    body         text        NOT NULL,
    PRIMARY KEY (topic, community_id, sequence)
);

CREATE TABLE inbox_position (
    reader        text   NOT NULL,
    topic         text   NOT NULL,
    community_id  uuid   NOT NULL,
    last_sequence bigint NOT NULL,
    PRIMARY KEY (reader, topic, community_id)
);

CREATE TABLE access_grant (
    grant_id        uuid PRIMARY KEY,
    subject_id      text NOT NULL,
    community_id    uuid NOT NULL,
    role            text NOT NULL,
    member_id       uuid,
    organisation_id uuid
);
CREATE INDEX access_grant_of_subject ON access_grant (subject_id, community_id);

CREATE TABLE idempotency (
    subject_id  text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    view        text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (subject_id, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- The file stays with its job until it is done, so that a crash in the middle is carried on with at the next start.
CREATE TABLE import_job (
    id             uuid PRIMARY KEY,
    kind           text        NOT NULL,
    community_id   uuid        NOT NULL,
    subject_id     text        NOT NULL,
    state          text        NOT NULL,
    dry_run        boolean     NOT NULL,
    rows_found     integer     NOT NULL DEFAULT 0,
    processed_rows integer     NOT NULL DEFAULT 0,
    outcome        text,
    file           text,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz
);
CREATE INDEX import_job_of_community ON import_job (community_id, kind, id);
CREATE INDEX import_job_under_way ON import_job (id) WHERE state IN ('CHECKING', 'APPLYING');
