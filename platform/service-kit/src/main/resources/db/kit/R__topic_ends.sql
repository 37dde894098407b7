-- Up to where the partitions of our topics hold nothing that is not in the outbox: what a comparison need not read again.
-- A repeatable migration, because services number their own versions after the kit's first one.
CREATE TABLE IF NOT EXISTS event_topic_end (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);
