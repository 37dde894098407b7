CREATE TABLE role_grant (
    id              uuid PRIMARY KEY,
    community_id    uuid        NOT NULL REFERENCES community (id),
    subject_id      text        NOT NULL,
    role            text        NOT NULL
        CHECK (role IN ('MEMBER', 'COORDINATOR', 'STAFF', 'ANALYST', 'SAFEGUARDING_LEAD', 'ADMINISTRATOR')),
    member_id       uuid,
    organisation_id uuid,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'WITHDRAWN')),
    given_by        text        NOT NULL,
    given_at        timestamptz NOT NULL,
    withdrawn_by    text,
    withdrawn_at    timestamptz,
    version         bigint      NOT NULL,
    -- M4: a grant points only at what belongs to its own community.
    CONSTRAINT role_grant_member_in_community
        FOREIGN KEY (community_id, member_id) REFERENCES member (community_id, id),
    CONSTRAINT role_grant_organisation_in_community
        FOREIGN KEY (community_id, organisation_id) REFERENCES organisation (community_id, id),
    CONSTRAINT role_grant_member_exactly_for_members CHECK ((role = 'MEMBER') = (member_id IS NOT NULL)),
    CONSTRAINT role_grant_organisation_exactly_for_staff CHECK ((role = 'STAFF') = (organisation_id IS NOT NULL)),
    CONSTRAINT role_grant_withdrawal_is_whole CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
-- M5: nobody holds the same active grant twice, and one member has at most one sign-in.
CREATE UNIQUE INDEX role_grant_once ON role_grant (community_id, subject_id, role, organisation_id)
    NULLS NOT DISTINCT WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX role_grant_one_sign_in ON role_grant (member_id) WHERE state = 'ACTIVE' AND role = 'MEMBER';
CREATE INDEX role_grant_of_subject ON role_grant (subject_id) WHERE state = 'ACTIVE';
CREATE INDEX role_grant_of_community ON role_grant (community_id, id);
