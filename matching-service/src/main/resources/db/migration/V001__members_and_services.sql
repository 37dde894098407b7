-- What matching knows of members and services, fed by events of the member service. Ids and codes only.
create table known_member (
    community_id uuid not null,
    member_id    uuid not null,
    state        text not null constraint known_member_state_known check (state in ('ACTIVE', 'LEFT')),
    constraint known_member_pk primary key (community_id, member_id)
);

create table known_service (
    community_id uuid not null,
    service_id   uuid not null,
    state        text not null constraint known_service_state_known check (state in ('ACTIVE', 'CLOSED')),
    constraint known_service_pk primary key (community_id, service_id)
);
