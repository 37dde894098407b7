create table arrangement (
    id                 uuid primary key,
    community_id       uuid not null,
    need_id            uuid not null references need (id),
    offer_id           uuid not null references offer (id),
    giver_member_id    uuid not null,
    receiver_member_id uuid not null,
    invited_side       text not null
        constraint arrangement_side_known check (invited_side in ('GIVER', 'RECEIVER')),
    service_id         uuid,
    category           text not null,
    title              text not null,
    amount_minutes     bigint not null
        constraint arrangement_amount_in_bounds check (amount_minutes between 1 and 10080),
    starts_at          timestamptz,
    needed_on          date,
    from_time          time,
    state              text not null constraint arrangement_state_known
        check (state in ('INVITED', 'AGREED', 'DECLINED', 'CANCELLED', 'HAPPENED', 'MISSED')),
    hold_state         text not null constraint arrangement_hold_state_known
        check (hold_state in ('NONE', 'PENDING', 'HELD', 'REFUSED', 'RELEASED', 'CAPTURED')),
    hold_reason        text,
    session_id         uuid,
    channel            text not null,
    created_at         timestamptz not null,
    version            bigint not null,
    constraint arrangement_of_two_members check (giver_member_id <> receiver_member_id)
);
create index arrangement_newest on arrangement (community_id, created_at desc, id desc);
create index arrangement_giver on arrangement (community_id, giver_member_id);
create index arrangement_receiver on arrangement (community_id, receiver_member_id);
create index arrangement_offer on arrangement (offer_id);
create index arrangement_need on arrangement (need_id);
-- M4: one open arrangement for each offer and need.
create unique index arrangement_open_once on arrangement (need_id, offer_id) where state in ('INVITED', 'AGREED');
-- M3: a need is agreed with one giver at a time.
create unique index arrangement_agreed_once on arrangement (need_id) where state = 'AGREED';

-- Who took each step, and for whom: subject and actor are never the same column.
create table arrangement_step (
    id             uuid primary key,
    arrangement_id uuid not null references arrangement (id),
    version        bigint not null,
    state          text not null,
    member_id      uuid,
    actor          text not null,
    taken_at       timestamptz not null,
    constraint arrangement_step_once unique (arrangement_id, version)
);
