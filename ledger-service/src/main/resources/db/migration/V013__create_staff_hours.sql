-- Paid minutes that an agency reported; its own reference makes a repeated report harmless.
CREATE TABLE staff_hours (
    id              uuid PRIMARY KEY,
    community_id    uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    service_id      uuid        NOT NULL REFERENCES listed_service (id),
    reference       text        NOT NULL,
    month           text        NOT NULL,
    worked_on       date,
    amount_minutes  bigint      NOT NULL,
    person_ref      text,
    version         bigint      NOT NULL,
    reported_by     text        NOT NULL,
    reported_at     timestamptz NOT NULL,
    CONSTRAINT staff_hours_reference_once UNIQUE (community_id, organisation_id, reference),
    CONSTRAINT staff_hours_amount_in_bounds CHECK (amount_minutes BETWEEN 1 AND 1000000),
    CONSTRAINT staff_hours_month_form CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    CONSTRAINT staff_hours_day_in_month CHECK (worked_on IS NULL
        OR (date_part('year', worked_on) = cast(substr(month, 1, 4) AS int)
            AND date_part('month', worked_on) = cast(substr(month, 6, 2) AS int))),
    CONSTRAINT staff_hours_version_positive CHECK (version > 0)
);
CREATE INDEX staff_hours_by_community ON staff_hours (community_id, id DESC);
