CREATE TABLE note (
    id           uuid PRIMARY KEY,
    community_id uuid NOT NULL,
    minutes      bigint NOT NULL
);
CREATE TABLE note_read (
    id    uuid PRIMARY KEY,
    times integer NOT NULL
);
