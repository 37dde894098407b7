package org.commonhour.member.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.GrantLookup;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.CallersContext;
import org.commonhour.member.problem.MemberProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens streams of a community's events.
 *
 * <p>A stream holds a position and no buffer: it reads on when its reader has taken what was sent, from memory at the
 * newest events and from the broker before that. So a slow reader costs nothing but its connection.
 */
@ApplicationScoped
public class StreamService {

    private static final Logger LOG = Logger.getLogger(StreamService.class);

    private final EventLog log;
    private final GrantLookup grants;
    private final VisibilityService visibility;
    private final StreamConfig config;
    private final Clock clock;
    private final OpenStreams places;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    StreamService(
            EventLog log,
            GrantLookup grants,
            VisibilityService visibility,
            StreamConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.log = log;
        this.grants = grants;
        this.visibility = visibility;
        this.config = config;
        this.clock = clock;
        this.places = new OpenStreams(config.perCaller(), config.perOrganisation(), config.total());
        meters.gauge("commonhour.stream.open", places, OpenStreams::count);
    }

    /**
     * Makes a stream for the caller ready; refused with 403 when nothing may be seen, with 422 for a position that is
     * none, and with 503 while the broker is away. To begin it takes a place until it ends; refused with 429 when too
     * many are open.
     *
     * @param hangUp closes the connection of a reader that takes nothing
     */
    public Uni<Supplier<Multi<StreamFrame>>> ready(Caller caller, StreamWish wish, Runnable hangUp) {
        var view = visibility
                .viewOf(caller.grants())
                .orElseThrow(() -> DomainProblem.of(
                        CommonProblem.FORBIDDEN,
                        "This is for coordinators, administrators, analysts and staff of organisations."));
        var resumed = resumed(caller.communityId(), wish.lastEventId());
        var start = resumed == null
                ? log.start(caller.communityId(), wish.start())
                : Uni.createFrom().item(resumed);
        return start.map(position ->
                () -> begin(new Stream(caller, wish, position, hangUp), caller.subject(), view.organisations()));
    }

    private Multi<StreamFrame> begin(Stream stream, String subject, Set<UUID> organisations) {
        if (!places.take(subject, organisations)) {
            throw DomainProblem.of(
                    MemberProblem.STREAMS_TOO_MANY, "Close a stream that is open, or try again in a while.");
        }
        return stream.frames().onTermination().invoke(() -> places.release(subject, organisations));
    }

    /** Closes the connections of those who have not taken anything for long. */
    @Scheduled(every = "15s", delayed = "15s")
    void hangUpOnTheStalled() {
        var since = Instant.now(clock).minus(config.stall());
        for (var stream : open) {
            var waiting = stream.handedOutAt;
            if (waiting != null && waiting.isBefore(since)) {
                LOG.infof("event=stream-stalled community=%s", stream.caller.communityId());
                stream.hangUp.run();
            }
        }
    }

    private static @Nullable StreamPosition resumed(UUID communityId, @Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        return StreamPosition.parse(communityId, lastEventId.strip())
                .orElseThrow(() -> DomainProblem.of(
                                MemberProblem.STREAM_POSITION_UNKNOWN, "This is not the id of an event in this stream.")
                        .at("Last-Event-ID", "Send the id of the last event as it was, for the same community."));
    }

    /** One open stream. Its steps follow one another, so it needs no lock. */
    private final class Stream {

        private final Caller caller;
        private final StreamWish wish;
        private final Executor context = CallersContext.current();
        private final Runnable hangUp;
        private StreamPosition position;
        private boolean newest;
        private boolean ended;
        private boolean over;
        private Instant lastFrameAt;
        private Instant accessCheckedAt = Instant.MIN;
        private @Nullable View view;
        private volatile @Nullable Instant handedOutAt;

        Stream(Caller caller, StreamWish wish, StreamPosition position, Runnable hangUp) {
            this.caller = caller;
            this.wish = wish;
            this.position = position;
            this.hangUp = hangUp;
            this.lastFrameAt = now();
        }

        /** All frames, each made when the one before has been taken. */
        Multi<StreamFrame> frames() {
            open.add(this);
            var first = Multi.createFrom().<StreamFrame>item(new StreamFrame.Heartbeat(position));
            var rest = Multi.createBy()
                    .repeating()
                    .uni(this::step)
                    .indefinitely()
                    .select()
                    .first(frames -> !over)
                    .onItem()
                    .<StreamFrame>transformToMultiAndConcatenate(
                            frames -> Multi.createFrom().iterable(frames));
            return Multi.createBy()
                    .concatenating()
                    .streams(first, rest)
                    .onTermination()
                    .invoke(() -> open.remove(this));
        }

        private Uni<List<StreamFrame>> step() {
            handedOutAt = null;
            if (ended) {
                over = true;
                return Uni.createFrom().item(List.of());
            }
            return Uni.createFrom()
                    .voidItem()
                    .emitOn(context)
                    .flatMap(ready -> next())
                    .onFailure()
                    .recoverWithItem(failure -> {
                        LOG.warnf("event=stream-broken cause=%s", failure);
                        return end(EndReason.UNAVAILABLE);
                    })
                    .invoke(frames -> handedOutAt = now());
        }

        private Uni<List<StreamFrame>> next() {
            if (!now().isBefore(wish.signInEnds())) {
                return Uni.createFrom().item(end(EndReason.SIGN_IN_ENDED));
            }
            return allowed()
                    .flatMap(seen -> seen == null
                            ? Uni.createFrom().item(end(EndReason.ACCESS_ENDED))
                            : log.read(position).emitOn(context).flatMap(batch -> frames(seen, batch)));
        }

        private Uni<@Nullable View> allowed() {
            var now = now();
            if (view != null && now.isBefore(accessCheckedAt.plus(config.accessRechecked()))) {
                return Uni.createFrom().item(view);
            }
            return grants.grantsOf(caller.subject(), caller.communityId()).map(held -> {
                accessCheckedAt = now;
                view = visibility.viewOf(held).orElse(null);
                return view;
            });
        }

        private Uni<List<StreamFrame>> frames(View seen, EventBatch batch) {
            if (newest && !batch.newest()) {
                return Uni.createFrom().item(end(EndReason.TOO_SLOW));
            }
            newest = batch.newest();
            if (newest && batch.events().isEmpty()) {
                position = batch.position();
                return log.awaitNews(position, untilHeartbeat()).map(news -> news ? orHeartbeat() : heartbeat());
            }
            return visibility.shown(seen, batch.events()).map(shown -> told(batch, shown));
        }

        private List<StreamFrame> told(EventBatch batch, Set<StreamedEvent> shown) {
            var frames = new ArrayList<StreamFrame>();
            for (var event : batch.events()) {
                position = position.after(event);
                if (wish.wants(event.type()) && shown.contains(event)) {
                    frames.add(new StreamFrame.Told(event, position));
                }
            }
            position = batch.position();
            if (frames.isEmpty()) {
                return orHeartbeat();
            }
            lastFrameAt = now();
            return frames;
        }

        /** Nothing to send, unless it is time to show that the stream is alive. */
        private List<StreamFrame> orHeartbeat() {
            return untilHeartbeat().isZero() ? heartbeat() : List.of();
        }

        private List<StreamFrame> heartbeat() {
            lastFrameAt = now();
            return List.of(new StreamFrame.Heartbeat(position));
        }

        private List<StreamFrame> end(EndReason reason) {
            ended = true;
            return List.of(new StreamFrame.Ended(reason, position));
        }

        private Duration untilHeartbeat() {
            var left = Duration.between(now(), lastFrameAt.plus(config.heartbeat()));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private Instant now() {
            return Instant.now(clock);
        }
    }
}
