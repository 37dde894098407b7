-- One row per credited line of a settled session. A corrected session replaces its rows, so a replay changes nothing.
create table settled_contribution (
    session_id      uuid not null,
    contribution_id uuid not null,
    community_id    uuid not null,
    member_id       uuid not null,
    part            text not null constraint settled_contribution_part_known check (part in ('GAVE', 'RECEIVED')),
    amount_minutes  bigint not null constraint settled_contribution_amount_positive check (amount_minutes > 0),
    constraint settled_contribution_pk primary key (session_id, contribution_id)
);
create index settled_contribution_member on settled_contribution (community_id, member_id);
