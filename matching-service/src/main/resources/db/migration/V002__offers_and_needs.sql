-- free_minutes holds pairs of minutes of the week (Monday 00:00 = 0): from inclusive, to exclusive. Empty: by agreement.
create table offer (
    id           uuid primary key,
    community_id uuid not null,
    member_id    uuid not null,
    category     text not null,
    title        text not null constraint offer_title_length check (length(title) between 1 and 80),
    description  text constraint offer_description_length check (length(description) <= 1000),
    free_minutes integer[] not null default '{}',
    state        text not null constraint offer_state_known check (state in ('LIVE', 'DONE', 'WITHDRAWN')),
    channel      text not null,
    created_by   text not null,
    created_at   timestamptz not null,
    changed_by   text not null,
    changed_at   timestamptz not null,
    version      bigint not null
);
create index offer_live on offer (community_id, category) where state = 'LIVE';
create index offer_newest on offer (community_id, created_at desc, id desc);
create index offer_member on offer (community_id, member_id);

create table need (
    id             uuid primary key,
    community_id   uuid not null,
    member_id      uuid not null,
    category       text not null,
    title          text not null constraint need_title_length check (length(title) between 1 and 80),
    description    text constraint need_description_length check (length(description) <= 1000),
    needed_on      date,
    from_time      time,
    amount_minutes bigint not null constraint need_amount_in_bounds check (amount_minutes between 1 and 10080),
    service_id     uuid,
    state          text not null
        constraint need_state_known check (state in ('LIVE', 'ARRANGED', 'DONE', 'WITHDRAWN')),
    channel        text not null,
    created_by     text not null,
    created_at     timestamptz not null,
    changed_by     text not null,
    changed_at     timestamptz not null,
    version        bigint not null
);
create index need_newest on need (community_id, created_at desc, id desc);
create index need_member on need (community_id, member_id);
