package org.commonhour.member.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Looks things up in the public directory. */
@ApplicationScoped
public class DirectoryService {

    private final Directory directory;

    DirectoryService(Directory directory) {
        this.directory = directory;
    }

    /** Services that fit the search. */
    public Uni<Found<ListedService>> services(DirectorySearch search, long offset, int limit) {
        return inCategory(search, category -> directory.services(search, category, offset, limit));
    }

    /** Services at sites that fit the search. */
    public Uni<Found<ListedSite>> places(DirectorySearch search, long offset, int limit) {
        return inCategory(search, category -> directory.places(search, category, offset, limit));
    }

    /** Organisations that fit the search. */
    public Uni<Found<ListedOrganisation>> organisations(DirectorySearch search, long offset, int limit) {
        return directory.organisations(search, offset, limit);
    }

    /** A published service; 404 when there is none. */
    public Uni<ListedService> service(UUID id) {
        return directory.service(id).map(DirectoryService::orNotFound);
    }

    /** A published organisation; 404 when there is none. */
    public Uni<ListedOrganisation> organisation(UUID id) {
        return directory.organisation(id).map(DirectoryService::orNotFound);
    }

    /** A published service at a site, by the id of the place; 404 when there is none. */
    public Uni<ListedSite> place(UUID id) {
        return directory.place(id).map(DirectoryService::orNotFound);
    }

    /** A category of published services; 404 when none is in it. */
    public Uni<ListedCategory> category(UUID id) {
        return directory
                .categories()
                .map(used -> orNotFound(used.stream()
                        .filter(category -> category.id().equals(id))
                        .findFirst()));
    }

    /** The categories of published services. */
    public Uni<List<ListedCategory>> categories() {
        return directory.categories();
    }

    /** Only the code is in store, so the wanted category is found among those that are in use. */
    private <T> Uni<Found<T>> inCategory(DirectorySearch search, Function<@Nullable String, Uni<Found<T>>> found) {
        if (search.taxonomyId() != null && !ListedCategory.TAXONOMY.equals(search.taxonomyId())) {
            return nothing();
        }
        if (search.taxonomyTermId() == null) {
            return found.apply(null);
        }
        return directory
                .categories()
                .flatMap(used -> used.stream()
                        .filter(category -> category.id().equals(search.taxonomyTermId()))
                        .findFirst()
                        .map(category -> found.apply(category.code()))
                        .orElseGet(DirectoryService::nothing));
    }

    private static <T> Uni<Found<T>> nothing() {
        return Uni.createFrom().item(new Found<>(List.of(), 0));
    }

    private static <T> T orNotFound(Optional<T> found) {
        return found.orElseThrow(
                () -> DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such entry in the directory."));
    }
}
