-- Which sign-in a member had, also after the grant was withdrawn, so that it can be forgotten everywhere when the member
-- is erased; and who was erased, so that grants that are heard late bring nothing back.
CREATE TABLE IF NOT EXISTS sign_in (
    community_id uuid NOT NULL,
    member_id    uuid NOT NULL,
    subject_id   text NOT NULL,
    PRIMARY KEY (community_id, member_id, subject_id)
);
CREATE TABLE IF NOT EXISTS erased_member (
    community_id uuid NOT NULL,
    member_id    uuid NOT NULL,
    PRIMARY KEY (community_id, member_id)
);
INSERT INTO sign_in (community_id, member_id, subject_id)
SELECT community_id, member_id, subject_id FROM access_grant WHERE member_id IS NOT NULL
ON CONFLICT DO NOTHING;
