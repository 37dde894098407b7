-- What came of each erasure: since when the others know of it, and who has said that they dropped what they held.
CREATE TABLE erasure (
    member_id    uuid PRIMARY KEY,
    community_id uuid        NOT NULL,
    -- With it the person sees how far it is, who has no grant to ask with any more. It leads to nobody.
    receipt      uuid        NOT NULL,
    erased_at    timestamptz NOT NULL,
    announced_at timestamptz NOT NULL,
    completed_at timestamptz,
    CONSTRAINT erasure_member_in_community
        FOREIGN KEY (community_id, member_id) REFERENCES member (community_id, id),
    CONSTRAINT erasure_receipt_once UNIQUE (receipt)
);
CREATE INDEX erasure_unconfirmed ON erasure (announced_at) WHERE completed_at IS NULL;

CREATE TABLE erasure_confirmation (
    member_id    uuid        NOT NULL REFERENCES erasure (member_id),
    holder       text        NOT NULL CHECK (holder IN ('LEDGER', 'MATCHING')),
    forgotten_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, holder)
);

-- Earlier ones were never confirmed: asked for again, they are announced again.
INSERT INTO erasure (member_id, community_id, receipt, erased_at, announced_at)
SELECT id, community_id, gen_random_uuid(), erased_at, erased_at FROM member WHERE erased_at IS NOT NULL;
