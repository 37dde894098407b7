package org.commonhour.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives each service its inbox, named after the service. */
@Singleton
class InboxProducer {

    @Produces
    @Singleton
    Inbox inbox(
            Mutiny.SessionFactory sessions,
            MeterRegistry meters,
            DeadLetters deadLetters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return new PostgresInbox(sessions, meters, deadLetters, service);
    }
}
