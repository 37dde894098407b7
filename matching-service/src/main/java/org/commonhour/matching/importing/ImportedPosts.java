package org.commonhour.matching.importing;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * Holds the posts of a file against those in store, and keeps them; what is said here is true of offers and of needs.
 *
 * @param <P> an offer or a need
 */
interface ImportedPosts<P> {

    /** Stands in the record as the last to change an imported post; once a person changed it, a file no longer does. */
    String IMPORT = "import";

    Uni<List<P>> findAll(UUID communityId, Collection<UUID> ids);

    Uni<Void> take(UUID communityId, List<P> created, List<P> changed);

    /** A new one, as the file has it. */
    P make(ImportOrder order, ImportedPost post);

    /** The stored one in the file's words. */
    P reword(P stored, ImportedPost post);

    UUID id(P stored);

    String changedBy(P stored);

    Category category(P stored);

    @Nullable
    String description(P stored);

    /** What differs, by the ids of those that are in store. */
    default Uni<Map<UUID, PostDifference>> differences(UUID communityId, List<ImportedPost> posts) {
        return stored(communityId, posts)
                .map(stored -> posts.stream()
                        .filter(post -> stored.containsKey(post.idIn(communityId)))
                        .collect(Collectors.toMap(
                                post -> post.idIn(communityId),
                                post -> difference(post, requireNonNull(stored.get(post.idIn(communityId)))))));
    }

    /** Keeps what is new or different. */
    default Uni<Void> keep(ImportOrder order, List<PostDifference> differences) {
        List<ImportedPost> changed = differences.stream()
                .filter(PostDifference::isChange)
                .map(PostDifference::wanted)
                .toList();
        List<P> created = differences.stream()
                .filter(PostDifference::isNew)
                .map(difference -> make(order, difference.wanted()))
                .toList();
        return stored(order.communityId(), changed).chain(stored -> {
            List<P> after = new ArrayList<>();
            for (ImportedPost post : changed) {
                P before = stored.get(post.idIn(order.communityId()));
                if (before != null) {
                    after.add(reword(before, post));
                }
            }
            return take(order.communityId(), created, after);
        });
    }

    private Uni<Map<UUID, P>> stored(UUID communityId, List<ImportedPost> posts) {
        return findAll(
                        communityId,
                        posts.stream().map(post -> post.idIn(communityId)).toList())
                .map(found -> found.stream().collect(Collectors.toMap(this::id, Function.identity())));
    }

    private PostDifference difference(ImportedPost post, P stored) {
        return changedBy(stored).equals(IMPORT)
                ? PostDifference.beside(post, category(stored), description(stored))
                : PostDifference.beside(post, post.category(), post.description());
    }
}
