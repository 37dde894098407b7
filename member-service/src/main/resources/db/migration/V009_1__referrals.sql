-- A person whom an agency refers. What is known of the person is sealed under a key of their own (M1); what is left when
-- the key is gone is that a referral was made, by whom, and how it ended.
CREATE TABLE referral (
    id              uuid PRIMARY KEY,
    community_id    uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    data_key_id     uuid        NOT NULL,
    details         bytea       NOT NULL,
    consent_by      text        NOT NULL CHECK (consent_by IN ('PERSON', 'GUARDIAN', 'ATTORNEY')),
    consent_method  text        NOT NULL CHECK (consent_method IN ('SPOKEN', 'WRITTEN', 'ONLINE')),
    consent_version text        NOT NULL,
    consented_at    timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('RECEIVED', 'CONTACTED', 'JOINED', 'DECLINED', 'WITHDRAWN')),
    member_id       uuid,
    referred_by     text        NOT NULL,
    referred_at     timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT referral_organisation_in_community
        FOREIGN KEY (community_id, organisation_id) REFERENCES organisation (community_id, id),
    CONSTRAINT referral_member_in_community
        FOREIGN KEY (community_id, member_id) REFERENCES member (community_id, id),
    CONSTRAINT referral_joined_is_member CHECK ((state = 'JOINED') = (member_id IS NOT NULL))
);
CREATE INDEX referral_of_community ON referral (community_id, id);
CREATE INDEX referral_of_organisation ON referral (organisation_id, id);
