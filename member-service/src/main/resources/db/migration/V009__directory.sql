-- What a directory of services needs to know of organisations and services, and the places where they are.
ALTER TABLE organisation
    ADD COLUMN description text,
    ADD COLUMN website     text,
    ADD COLUMN email       text,
    ADD COLUMN changed_at  timestamptz;
UPDATE organisation SET changed_at = created_at;
ALTER TABLE organisation ALTER COLUMN changed_at SET NOT NULL;

ALTER TABLE service
    ADD COLUMN description text,
    ADD COLUMN url         text,
    ADD COLUMN email       text,
    ADD COLUMN changed_at  timestamptz,
    ADD CONSTRAINT service_in_community UNIQUE (community_id, id);
UPDATE service SET changed_at = created_at;
ALTER TABLE service ALTER COLUMN changed_at SET NOT NULL;

CREATE TABLE site (
    id              uuid PRIMARY KEY,
    community_id    uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    name            text        NOT NULL,
    address         text        NOT NULL,
    town            text        NOT NULL,
    region          text        NOT NULL,
    postcode        text        NOT NULL,
    country         text        NOT NULL,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT site_organisation_in_community
        FOREIGN KEY (community_id, organisation_id) REFERENCES organisation (community_id, id),
    CONSTRAINT site_in_community UNIQUE (community_id, id)
);
CREATE UNIQUE INDEX site_name ON site (community_id, organisation_id, lower(name));

-- Where a service is. The row has an id of its own because directories name it by one.
CREATE TABLE service_site (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    community_id uuid NOT NULL,
    service_id   uuid NOT NULL,
    site_id      uuid NOT NULL,
    CONSTRAINT service_site_service_in_community
        FOREIGN KEY (community_id, service_id) REFERENCES service (community_id, id),
    CONSTRAINT service_site_site_in_community FOREIGN KEY (community_id, site_id) REFERENCES site (community_id, id),
    CONSTRAINT service_site_once UNIQUE (service_id, site_id)
);

-- Nothing of a community is in the public directory unless its administrator says so.
ALTER TABLE community ADD COLUMN publishes_services boolean NOT NULL DEFAULT false;
