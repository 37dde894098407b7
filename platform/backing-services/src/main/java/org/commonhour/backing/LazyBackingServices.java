package org.commonhour.backing;

import org.commonhour.backing.container.KafkaInContainer;
import org.commonhour.backing.container.KeycloakInContainer;
import org.commonhour.backing.container.PostgresInContainer;
import org.commonhour.backing.process.KafkaProcess;
import org.commonhour.backing.process.KeycloakProcess;
import org.commonhour.backing.process.PostgresProcess;
import org.jspecify.annotations.Nullable;

final class LazyBackingServices implements BackingServices {
    private final BackingChoice choice;
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable IdentityProvider identityProvider;

    LazyBackingServices(BackingChoice choice) {
        this.choice = choice;
    }

    @Override
    public synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = inContainers() ? PostgresInContainer.start() : PostgresProcess.startScratch();
        }
        return postgres;
    }

    @Override
    public synchronized KafkaBroker kafka() {
        if (kafka == null) {
            kafka = inContainers() ? KafkaInContainer.start() : KafkaProcess.startScratch();
        }
        return kafka;
    }

    @Override
    public synchronized IdentityProvider identityProvider() {
        if (identityProvider == null) {
            identityProvider = BackingChoice.ofTheIdentityProvider() == BackingChoice.CONTAINERS
                    ? KeycloakInContainer.start()
                    : KeycloakProcess.startScratch();
        }
        return identityProvider;
    }

    @Override
    public boolean inContainers() {
        return choice == BackingChoice.CONTAINERS;
    }

    @Override
    public synchronized void close() {
        if (identityProvider != null) {
            identityProvider.close();
            identityProvider = null;
        }
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
