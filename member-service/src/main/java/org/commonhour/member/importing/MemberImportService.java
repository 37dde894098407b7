package org.commonhour.member.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.Member;
import org.commonhour.member.member.MemberService;
import org.commonhour.member.member.MemberState;
import org.commonhour.member.privacy.PrivacyService;

/** Reads the members that TimeOverflow exports: no header, the name in three columns. */
@ApplicationScoped
public class MemberImportService implements ImportKind<ImportedMember> {

    private static final int AT_ONCE = 500;
    private static final int DIFFERENCES_SHOWN = 100;

    private final MemberService members;
    private final PrivacyService privacy;
    private final Clock clock;

    MemberImportService(MemberService members, PrivacyService privacy, Clock clock) {
        this.members = members;
        this.privacy = privacy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public ImportedMember read(FileRow row) {
        var texts = IntStream.range(0, Reading.COLUMNS.size())
                .mapToObj(column -> row.optional(column).orElse(""))
                .toList();
        var reading = Reading.of(texts, LocalDate.now(clock));
        if (reading instanceof Reading.Good good) {
            return good.member();
        }
        var bad = (Reading.Bad) reading;
        throw new RowProblem(bad.column(), bad.why());
    }

    @Override
    public Uni<ImportPlan> check(UUID communityId, List<ImportRow<ImportedMember>> rows) {
        var errors = repeated(rows);
        return inParts(rows.stream().map(ImportRow::content).toList())
                .onItem()
                .transformToUniAndConcatenate(part -> differences(communityId, part))
                .collect()
                .in(() -> new Counting(errors), Counting::add)
                .map(Counting::plan);
    }

    @Override
    public Uni<Void> apply(ImportOrder order, List<ImportRow<ImportedMember>> rows, ImportProgress progress) {
        return inParts(rows.stream().map(ImportRow::content).toList())
                .onItem()
                .transformToUniAndConcatenate(part -> differences(order.communityId(), part)
                        .flatMap(differences -> add(order, differences).chain(() -> change(order, differences)))
                        .invoke(() -> progress.advance(part.size())))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> add(ImportOrder order, List<MemberDifference> differences) {
        var wanted = differences.stream().filter(MemberDifference::isNew).toList();
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return privacy.make(order.communityId(), wanted.size())
                .flatMap(keys -> members.keepNew(IntStream.range(0, wanted.size())
                        .mapToObj(at -> member(
                                order, wanted.get(at).wanted(), keys.ids().get(at)))
                        .toList()))
                .replaceWithVoid();
    }

    private Uni<Void> change(ImportOrder order, List<MemberDifference> differences) {
        var changed = differences.stream()
                .filter(MemberDifference::isChange)
                .map(difference -> Objects.requireNonNull(difference.stored())
                        .changed(
                                difference.wanted().details(),
                                difference.wanted().joinedOn(),
                                order.subject(),
                                now()))
                .toList();
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : members.keepChanged(changed).replaceWithVoid();
    }

    private Member member(ImportOrder order, ImportedMember wanted, UUID dataKeyId) {
        return new Member(
                wanted.idIn(order.communityId()),
                order.communityId(),
                dataKeyId,
                wanted.details(),
                MemberState.ACTIVE,
                wanted.joinedOn(),
                Channel.IMPORT,
                Long.toString(wanted.number()),
                order.subject(),
                now(),
                1);
    }

    private Uni<List<MemberDifference>> differences(UUID communityId, List<ImportedMember> part) {
        return members.find(
                        communityId,
                        part.stream().map(member -> member.idIn(communityId)).toList())
                .map(found -> {
                    var stored = found.stream().collect(Collectors.toMap(Member::id, Function.identity()));
                    return part.stream()
                            .map(member -> MemberDifference.of(member, stored.get(member.idIn(communityId))))
                            .toList();
                });
    }

    private static List<RowError> repeated(List<ImportRow<ImportedMember>> rows) {
        var errors = new ArrayList<RowError>();
        var lines = new HashMap<Long, Long>();
        for (var row : rows) {
            var before = lines.putIfAbsent(row.content().number(), row.line());
            if (before != null) {
                errors.add(new RowError(row.line(), "member_uid", "Line " + before + " has the same number."));
            }
        }
        return errors;
    }

    private static Multi<List<ImportedMember>> inParts(List<ImportedMember> wanted) {
        return Multi.createFrom().iterable(wanted).group().intoLists().of(AT_ONCE);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** Counts the differences of all parts of the file. */
    private static final class Counting {

        private final List<RowError> errors;
        private final List<String> lines = new ArrayList<>();
        private int created;
        private int unchanged;
        private int changed;

        Counting(List<RowError> errors) {
            this.errors = errors;
        }

        void add(List<MemberDifference> differences) {
            for (var difference : differences) {
                if (difference.isNew()) {
                    created++;
                } else if (difference.isChange()) {
                    changed++;
                } else {
                    unchanged++;
                    continue;
                }
                if (lines.size() < DIFFERENCES_SHOWN) {
                    lines.add(difference.line());
                }
            }
        }

        ImportPlan plan() {
            return new ImportPlan(created, unchanged, changed, errors, lines);
        }
    }
}
