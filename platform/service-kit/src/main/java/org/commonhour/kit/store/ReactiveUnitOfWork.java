package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ReactiveUnitOfWork implements UnitOfWork {

    private final Mutiny.SessionFactory sessions;

    ReactiveUnitOfWork(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return sessions.withTransaction(session -> work.get());
    }
}
