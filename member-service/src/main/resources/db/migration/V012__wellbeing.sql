-- W2: answers only stand below a consent, and go with it. Their key is the consent's own (no foreign key: a key that is
-- gone is an erasure), so that taking the consent back makes backups unreadable too.
CREATE TABLE wellbeing_consent (
    member_id    uuid PRIMARY KEY,
    community_id uuid NOT NULL,
    data_key_id  uuid NOT NULL,
    text_version text NOT NULL CHECK (length(text_version) <= 20),
    given_on     date NOT NULL,
    CONSTRAINT wellbeing_consent_member_in_community
        FOREIGN KEY (community_id, member_id) REFERENCES member (community_id, id)
);

CREATE TABLE wellbeing_answer (
    id                uuid PRIMARY KEY,
    member_id         uuid  NOT NULL REFERENCES wellbeing_consent (member_id) ON DELETE CASCADE,
    community_id      uuid  NOT NULL,
    answered_on       date  NOT NULL,
    quarter_starts_on date  NOT NULL,
    answers           bytea NOT NULL,
    CONSTRAINT wellbeing_answer_once_a_day UNIQUE (member_id, answered_on),
    CONSTRAINT wellbeing_answer_in_quarter CHECK (quarter_starts_on = date_trunc('quarter', answered_on::timestamp)::date)
);
CREATE INDEX wellbeing_answer_of_quarter ON wellbeing_answer (community_id, quarter_starts_on, member_id);

-- W5: figures are made once. They hold nobody's answers, so they stay when people go.
CREATE TABLE wellbeing_release (
    community_id      uuid        NOT NULL REFERENCES community (id),
    quarter_starts_on date        NOT NULL,
    released_at       timestamptz NOT NULL,
    figures           text        NOT NULL,
    PRIMARY KEY (community_id, quarter_starts_on)
);
CREATE FUNCTION refuse_wellbeing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'released wellbeing figures are never changed';
END $$;
CREATE TRIGGER wellbeing_release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON wellbeing_release
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_wellbeing_change();
