-- Insight hears what becomes of members, offers, needs and arrangements, and when people first took part: what funnels,
-- dormancy and more of the principles are made of. Everything is read anew from the topics, by consumer groups that start
-- at the beginning.
DROP TABLE insight_need;
DELETE FROM inbox_position WHERE reader = 'insight'
    AND topic IN ('commonhour.matching.need.v1', 'commonhour.ledger.session.v1', 'commonhour.ledger.staff-hours.v1');
DELETE FROM insight_position
    WHERE topic IN ('commonhour.matching.need.v1', 'commonhour.ledger.session.v1', 'commonhour.ledger.staff-hours.v1');
TRUNCATE insight_line, insight_source, insight_sum, insight_person_sum, insight_tie;

CREATE TABLE insight_member (
    member_id    uuid PRIMARY KEY,
    community_id uuid NOT NULL,
    joined_on    date NOT NULL,
    left_on      date,
    channel      text NOT NULL
);
CREATE INDEX insight_member_by_joining ON insight_member (community_id, joined_on);
CREATE INDEX insight_member_by_id ON insight_member (community_id, member_id);

-- An offer that was withdrawn and made again counts as live all the while.
CREATE TABLE insight_offer (
    offer_id     uuid PRIMARY KEY,
    community_id uuid        NOT NULL,
    member_id    uuid        NOT NULL,
    category     text        NOT NULL,
    live_from    timestamptz NOT NULL,
    live_until   timestamptz
);
CREATE INDEX insight_offer_by_member ON insight_offer (community_id, member_id, live_from);
CREATE INDEX insight_offer_by_category ON insight_offer (community_id, category, live_from);

-- Each need by the month in which it was first asked for.
CREATE TABLE insight_need (
    need_id      uuid PRIMARY KEY,
    community_id uuid        NOT NULL,
    member_id    uuid        NOT NULL,
    service_id   uuid,
    category     text        NOT NULL,
    channel      text        NOT NULL,
    state        text        NOT NULL,
    month        text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    closed_at    timestamptz
);
CREATE INDEX insight_need_by_service ON insight_need (community_id, service_id, month);
CREATE INDEX insight_need_by_month ON insight_need (community_id, month);
CREATE INDEX insight_need_by_member ON insight_need (community_id, member_id, asked_at);
CREATE INDEX insight_need_unmet ON insight_need (community_id, asked_at, need_id) WHERE state = 'LIVE';

CREATE TABLE insight_arrangement (
    arrangement_id uuid PRIMARY KEY,
    community_id   uuid   NOT NULL,
    version        bigint NOT NULL,
    need_id        uuid   NOT NULL,
    offer_id       uuid   NOT NULL,
    category       text   NOT NULL,
    channel        text   NOT NULL,
    invited_at     timestamptz NOT NULL,
    agreed_at      timestamptz,
    happened_at    timestamptz
);
CREATE INDEX insight_arrangement_by_need ON insight_arrangement (need_id);
CREATE INDEX insight_arrangement_by_agreement ON insight_arrangement (community_id, agreed_at);
CREATE INDEX insight_arrangement_by_happening ON insight_arrangement (community_id, happened_at);

CREATE TABLE insight_confirmation (
    session_id     uuid PRIMARY KEY,
    community_id   uuid   NOT NULL,
    version        bigint NOT NULL,
    arrangement_id uuid   NOT NULL,
    confirmed_at   timestamptz
);
CREATE INDEX insight_confirmation_by_arrangement ON insight_confirmation (arrangement_id);

-- The first and the last day on which a person took part on a side of a service; the nil id stands for no service.
CREATE TABLE insight_turn (
    community_id uuid NOT NULL,
    person_id    uuid NOT NULL,
    service_id   uuid NOT NULL,
    part         text NOT NULL,
    first_on     date NOT NULL,
    last_on      date NOT NULL,
    PRIMARY KEY (community_id, person_id, service_id, part),
    CONSTRAINT insight_turn_part_known CHECK (part IN ('GAVE', 'RECEIVED'))
);

-- Sessions by service and month, and those of them that professionals and others gave together.
CREATE TABLE insight_session_sum (
    community_id uuid   NOT NULL,
    service_id   uuid   NOT NULL,
    month        text   NOT NULL,
    sessions     bigint NOT NULL,
    mixed        bigint NOT NULL,
    PRIMARY KEY (community_id, month, service_id)
);

-- Whether two people had a tie before, whichever the month.
CREATE INDEX insight_tie_by_pair ON insight_tie (community_id, giver_id, receiver_id, month);
