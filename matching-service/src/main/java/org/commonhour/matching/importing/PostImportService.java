package org.commonhour.matching.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonhour.kit.imports.FileRow;
import org.commonhour.kit.imports.ImportKind;
import org.commonhour.kit.imports.ImportOrder;
import org.commonhour.kit.imports.ImportPlan;
import org.commonhour.kit.imports.ImportProgress;
import org.commonhour.kit.imports.ImportRow;
import org.commonhour.kit.imports.RowError;
import org.commonhour.kit.imports.RowProblem;
import org.commonhour.matching.member.MemberService;

/** Reads the offers and needs that TimeOverflow exports: no header, one post in a row. */
@ApplicationScoped
public class PostImportService implements ImportKind<ImportedPost> {

    private static final int AT_ONCE = 500;
    private static final int DIFFERENCES_SHOWN = 100;

    private final MemberService members;
    private final OfferImportService offers;
    private final NeedImportService needs;
    private final Clock clock;

    PostImportService(MemberService members, OfferImportService offers, NeedImportService needs, Clock clock) {
        this.members = members;
        this.offers = offers;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public ImportedPost read(FileRow row) {
        List<String> texts = IntStream.range(0, Reading.COLUMNS.size())
                .mapToObj(column -> row.optional(column).orElse(""))
                .toList();
        Reading reading = Reading.of(texts, LocalDate.now(clock));
        if (reading instanceof Reading.Good good) {
            return good.post();
        }
        Reading.Bad bad = (Reading.Bad) reading;
        throw new RowProblem(bad.column(), bad.why());
    }

    @Override
    public Uni<ImportPlan> check(UUID communityId, List<ImportRow<ImportedPost>> rows) {
        Counting counting = new Counting();
        List<ImportRow<ImportedPost>> firsts = firsts(rows);
        counting.unchanged = rows.size() - firsts.size();
        return inParts(firsts)
                .onItem()
                .transformToUniAndConcatenate(part -> members.activeOf(communityId, memberIds(communityId, part))
                        .invoke(known -> counting.strangers(communityId, part, known))
                        .chain(() -> differences(communityId, part))
                        .invoke(found -> counting.add(part, found)))
                .onItem()
                .ignoreAsUni()
                .map(done -> counting.plan());
    }

    @Override
    public Uni<Void> apply(ImportOrder order, List<ImportRow<ImportedPost>> rows, ImportProgress progress) {
        return inParts(firsts(rows))
                .onItem()
                .transformToUniAndConcatenate(part -> differences(order.communityId(), part)
                        .chain(found -> offers.keep(order, of(found, ImportedPost.Type.OFFER))
                                .chain(() -> needs.keep(order, of(found, ImportedPost.Type.INQUIRY))))
                        .invoke(() -> progress.advance(part.size())))
                .onItem()
                .ignoreAsUni();
    }

    /** The differences of the part, in its order. */
    private Uni<List<PostDifference>> differences(UUID communityId, List<ImportRow<ImportedPost>> part) {
        List<ImportedPost> posts = part.stream().map(ImportRow::content).toList();
        return offers.differences(communityId, only(posts, ImportedPost.Type.OFFER))
                .chain(ofOffers -> needs.differences(communityId, only(posts, ImportedPost.Type.INQUIRY))
                        .map(ofNeeds -> posts.stream()
                                .map(post -> (post.type() == ImportedPost.Type.OFFER ? ofOffers : ofNeeds)
                                        .getOrDefault(post.idIn(communityId), PostDifference.fresh(post)))
                                .toList()));
    }

    private static List<PostDifference> of(List<PostDifference> found, ImportedPost.Type type) {
        return found.stream()
                .filter(difference -> difference.wanted().type() == type)
                .toList();
    }

    private static List<ImportedPost> only(List<ImportedPost> posts, ImportedPost.Type type) {
        return posts.stream().filter(post -> post.type() == type).toList();
    }

    private static Set<UUID> memberIds(UUID communityId, List<ImportRow<ImportedPost>> part) {
        return part.stream().map(row -> row.content().memberIn(communityId)).collect(Collectors.toSet());
    }

    /** The rows without those that say the same as an earlier one: files that were imported twice over there have them. */
    private static List<ImportRow<ImportedPost>> firsts(List<ImportRow<ImportedPost>> rows) {
        Set<UUID> seen = new HashSet<>();
        UUID anyCommunity = new UUID(0, 0);
        return rows.stream()
                .filter(row -> seen.add(row.content().idIn(anyCommunity)))
                .toList();
    }

    private static Multi<List<ImportRow<ImportedPost>>> inParts(List<ImportRow<ImportedPost>> rows) {
        return Multi.createFrom().iterable(rows).group().intoLists().of(AT_ONCE);
    }

    /** Counts the differences of all parts of the file. */
    private static final class Counting {

        private final List<RowError> errors = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int created;
        private int unchanged;
        private int changed;

        void strangers(UUID communityId, List<ImportRow<ImportedPost>> part, Set<UUID> known) {
            for (ImportRow<ImportedPost> row : part) {
                if (!known.contains(row.content().memberIn(communityId))) {
                    errors.add(new RowError(
                            row.line(),
                            "user_id",
                            "No active member came with this number. Import the members first."));
                }
            }
        }

        void add(List<ImportRow<ImportedPost>> part, List<PostDifference> differences) {
            for (int i = 0; i < differences.size(); i++) {
                PostDifference difference = differences.get(i);
                if (difference.isNew()) {
                    created++;
                } else if (difference.isChange()) {
                    changed++;
                } else {
                    unchanged++;
                    continue;
                }
                if (lines.size() < DIFFERENCES_SHOWN) {
                    lines.add(difference.line(part.get(i).line()));
                }
            }
        }

        ImportPlan plan() {
            return new ImportPlan(created, unchanged, changed, errors, lines);
        }
    }
}
