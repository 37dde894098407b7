package org.commonhour.kit.imports;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.web.Page;
import org.commonhour.kit.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of one kind of import do: ask for the role, and hand over to {@link Imports}. The services keep
 * what differs, the description of their file.
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
        return start(communityId, key, dryRun, csv, caller -> {});
    }

    /** The same for callers who pass a further check, which throws when they do not. */
    public Uni<RestResponse<ImportView>> start(
            UUID communityId, @Nullable String key, boolean dryRun, String csv, Consumer<Caller> check) {
        return access.require(communityId, roles)
                .invoke(check)
                .flatMap(caller -> imports.start(
                        kind,
                        caller,
                        key,
                        dryRun,
                        csv,
                        "/api/v1/communities/" + communityId + "/imports/" + kind.name()));
    }

    /** The community's imports of this kind, newest first. */
    public Uni<Page<ImportView>> list(UUID communityId, PageRequest page) {
        return access.require(communityId, roles).flatMap(caller -> imports.list(kind, communityId, page));
    }

    /** One import of this kind; 404 when there is none. */
    public Uni<ImportView> get(UUID communityId, UUID id) {
        return access.require(communityId, roles).flatMap(caller -> imports.get(kind, communityId, id));
    }
}
