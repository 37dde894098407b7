package org.commonhour.kit.imports;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.access.RoleFirst;
import org.commonhour.kit.store.CallersContext;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of one kind of import do: ask for the role, and hand over to {@link Imports}. The services keep
 * what differs, the description of their file. The address that takes files says {@link RoleFirst}.
 */
public final class ImportDesk {

    private final Access access;
    private final Imports imports;
    private final ImportKind<?> kind;
    private final Role[] roles;

    ImportDesk(Access access, Imports imports, ImportKind<?> kind, Role... roles) {
        this.access = access;
        this.imports = imports;
        this.kind = kind;
        this.roles = roles.clone();
    }

    /** Keeps the file and starts on it; the answer is 202 with {@code Location}. */
    public Uni<RestResponse<ImportView>> start(UUID communityId, @Nullable String key, boolean dryRun, String csv) {
        return access.require(communityId, roles).flatMap(caller -> start(caller, key, dryRun, csv, Set.of()));
    }

    /** The same for files of organisations; {@code whose} gives their ids, and throws when the caller may not bring it. */
    public Uni<RestResponse<ImportView>> start(
            UUID communityId, @Nullable String key, boolean dryRun, String csv, Function<Caller, Set<UUID>> whose) {
        return access.require(communityId, roles)
                .flatMap(caller -> CallersContext.aside(() -> whose.apply(caller))
                        .flatMap(organisationIds -> start(caller, key, dryRun, csv, organisationIds)));
    }

    private Uni<RestResponse<ImportView>> start(
            Caller caller, @Nullable String key, boolean dryRun, String csv, Set<UUID> organisationIds) {
        var location = "/api/v1/communities/" + caller.communityId() + "/imports/" + kind.name();
        return imports.start(kind, caller, key, dryRun, csv, organisationIds, location);
    }

    /** The community's imports of this kind, newest first. */
    public Uni<Page<ImportView>> list(UUID communityId, PageRequest page) {
        return access.require(communityId, roles).flatMap(caller -> imports.list(kind, communityId, page));
    }

    /** One import of this kind; 404 when there is none. */
    public Uni<ImportView> get(UUID communityId, UUID id) {
        return access.require(communityId, roles).flatMap(caller -> imports.get(kind, communityId, id, owner -> true));
    }

    /**
     * One import of this kind for who brought it in, for the staff of every organisation that it is about, and for
     * coordinators; 404 for others.
     */
    public Uni<ImportView> getOwn(UUID communityId, UUID id) {
        return access.require(communityId, withCoordinator())
                .flatMap(caller -> imports.get(kind, communityId, id, owner -> isOwn(caller, owner)));
    }

    private Role[] withCoordinator() {
        return Stream.concat(Stream.of(roles), Stream.of(Role.COORDINATOR)).toArray(Role[]::new);
    }

    private static boolean isOwn(Caller caller, ImportOwner owner) {
        return caller.has(Role.COORDINATOR)
                || caller.subject().equals(owner.subject())
                || (!owner.organisationIds().isEmpty()
                        && owner.organisationIds().stream().allMatch(caller::staffOf));
    }
}
