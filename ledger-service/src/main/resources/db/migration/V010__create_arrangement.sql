-- What matching published about arrangements: who gives to whom, for which service, for how long.
CREATE TABLE arrangement (
    id                 uuid PRIMARY KEY,
    community_id       uuid   NOT NULL,
    version            bigint NOT NULL,
    state              text   NOT NULL,
    giver_member_id    uuid   NOT NULL,
    receiver_member_id uuid   NOT NULL,
    service_id         uuid,
    amount_minutes     bigint NOT NULL,
    CONSTRAINT arrangement_state_known
        CHECK (state IN ('INVITED', 'AGREED', 'DECLINED', 'CANCELLED', 'HAPPENED', 'MISSED')),
    CONSTRAINT arrangement_amount_positive CHECK (amount_minutes > 0)
);
