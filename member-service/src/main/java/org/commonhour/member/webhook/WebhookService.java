package org.commonhour.member.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.kit.web.Versions;
import org.commonhour.member.organisation.OrganisationService;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.stream.EventLog;
import org.commonhour.member.stream.Place;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.stream.StreamStart;
import org.jspecify.annotations.Nullable;

/** Webhooks are registered, changed, tested and replayed here; {@link DeliveryService} serves them. */
@ApplicationScoped
public class WebhookService {

    /** The type of the message that tests a webhook. */
    public static final String TEST_TYPE = "org.commonhour.webhook.test.v1";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DeliveryService delivery;
    private final OrganisationService organisations;
    private final EventLog log;
    private final Sender sender;
    private final WebhookConfig config;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookService(
            Webhooks webhooks,
            Deliveries deliveries,
            DeliveryService delivery,
            OrganisationService organisations,
            EventLog log,
            Sender sender,
            WebhookConfig config,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.delivery = delivery;
        this.organisations = organisations;
        this.log = log;
        this.sender = sender;
        this.config = config;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a webhook; for staff of its organisation, coordinators and administrators. */
    public Uni<Webhook> add(Caller caller, WebhookWish wish, StreamPosition position) {
        requireGood(wish.url());
        requireKnown(wish.types());
        requireOwner(caller, wish.organisationId());
        var now = now();
        var webhook = new Webhook(
                ids.next(),
                caller.communityId(),
                wish.organisationId(),
                wish.url(),
                wish.types(),
                WebhookState.ACTIVE,
                null,
                position,
                0,
                null,
                now,
                caller.subject(),
                now,
                1);
        var organisation = wish.organisationId();
        var there = organisation == null
                ? Uni.createFrom().voidItem()
                : organisations.get(caller.communityId(), organisation).replaceWithVoid();
        return unitOfWork.run(() -> there.chain(() -> webhooks.add(
                        webhook, WebhookSecrets.make(random), config.perOwner())
                .map(added -> {
                    if (!added) {
                        throw DomainProblem.of(
                                MemberProblem.WEBHOOKS_TOO_MANY, "Remove a webhook before you register another.");
                    }
                    return webhook;
                })));
    }

    /** The position from which a webhook starts. */
    public Uni<StreamPosition> start(UUID communityId, StreamStart start) {
        return log.start(communityId, start);
    }

    /** A webhook that the caller may manage; 404 otherwise. */
    public Uni<Webhook> get(Caller caller, UUID id) {
        return webhooks.find(caller.communityId(), id)
                .map(found -> found.filter(webhook -> owns(caller, webhook.organisationId()))
                        .orElseThrow(WebhookService::notFound));
    }

    /** At most {@code limit} webhooks after the one with this id: all of them, or those of the caller's organisation. */
    public Uni<List<Webhook>> list(Caller caller, @Nullable UUID after, int limit) {
        if (managesAll(caller)) {
            return webhooks.list(caller.communityId(), null, after, limit);
        }
        var own = caller.grants().stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(grant -> grant.organisationId())
                .findFirst()
                .orElseThrow(WebhookService::notFound);
        return webhooks.list(caller.communityId(), own, after, limit);
    }

    /** Changes address, types and state; a webhook that is made active starts afresh with its failures. */
    public Uni<Webhook> change(
            Caller caller, UUID id, long expectedVersion, String url, Set<String> types, WebhookState state) {
        requireGood(url);
        requireKnown(types);
        return changed(caller, id, webhook -> {
            Versions.check(expectedVersion, webhook.version());
            return with(webhook, url, types, state, webhook.position());
        });
    }

    /** Sends events again, or leaves some out: from another place on. */
    public Uni<Webhook> replay(Caller caller, UUID id, ReplayStart start) {
        if (start instanceof ReplayStart.At at) {
            return log.start(caller.communityId(), at.start())
                    .flatMap(position -> changed(caller, id, webhook -> moved(webhook, position)));
        }
        var event = (ReplayStart.Event) start;
        return changed(
                caller,
                id,
                webhook -> moved(
                        webhook, webhook.position().with(event.topic(), new Place(event.sequence() - 1, 0, false))));
    }

    /** Removes a webhook and all that is kept of it. */
    public Uni<Void> remove(Caller caller, UUID id) {
        return unitOfWork.run(() -> owned(caller, id).flatMap(webhooks::remove));
    }

    /** Gives a webhook another secret; the one before stays valid for a while. */
    public Uni<Webhook> rotate(Caller caller, UUID id) {
        return unitOfWork.run(() -> owned(caller, id)
                .call(webhook ->
                        webhooks.rotate(webhook, WebhookSecrets.make(random), now().plus(config.rotationOverlap()))));
    }

    /** The newest secret, for the answer that tells it. */
    public Uni<String> secret(Webhook webhook) {
        return webhooks.secrets(webhook.communityId(), webhook.id(), now())
                .map(secrets -> secrets.valid().get(0));
    }

    /** Queues a test message. */
    public Uni<Letter> ping(Caller caller, UUID id) {
        var now = now();
        var messageId = ids.next();
        var body = """
            {"specversion":"1.0","id":"%s","source":"/commonhour/webhook","type":"%s","time":"%s",\
            "datacontenttype":"application/json","data":{"webhookId":"%s"}}\
            """.formatted(messageId, TEST_TYPE, now, id);
        var letter =
                new Letter(ids.next(), id, messageId.toString(), TEST_TYPE, body, LetterState.QUEUED, null, now, now);
        return unitOfWork
                .run(() -> owned(caller, id).chain(() -> deliveries.add(letter)).replaceWith(letter))
                .invoke(delivery::wake);
    }

    /** Queues a dead letter again. */
    public Uni<Letter> resend(Caller caller, UUID id, UUID letterId) {
        return unitOfWork
                .run(() -> owned(caller, id)
                        .chain(() -> deliveries.letter(id, letterId))
                        .map(found -> found.orElseThrow(WebhookService::notFound))
                        .flatMap(letter -> {
                            if (letter.state() != LetterState.SET_ASIDE) {
                                throw DomainProblem.of(
                                        MemberProblem.LETTER_NOT_SET_ASIDE,
                                        "Only a letter that was set aside is sent again.");
                            }
                            var queued = letter.in(LetterState.QUEUED, letter.reason(), now());
                            return deliveries.save(queued).replaceWith(queued);
                        }))
                .invoke(delivery::wake);
    }

    /** At most {@code limit} attempts, newest first. */
    public Uni<List<Attempt>> attempts(Caller caller, UUID id, @Nullable UUID before, int limit) {
        return get(caller, id).chain(() -> deliveries.attempts(id, before, limit));
    }

    /** At most {@code limit} letters, newest first. */
    public Uni<List<Letter>> letters(
            Caller caller, UUID id, @Nullable LetterState state, @Nullable UUID before, int limit) {
        return get(caller, id).chain(() -> deliveries.letters(id, state, before, limit));
    }

    private Uni<Webhook> changed(Caller caller, UUID id, UnaryOperator<Webhook> change) {
        return unitOfWork
                .run(() -> owned(caller, id).map(change).call(webhooks::save))
                .invoke(delivery::wake);
    }

    private Uni<Webhook> owned(Caller caller, UUID id) {
        return webhooks.findForChange(caller.communityId(), id)
                .map(found -> found.filter(webhook -> owns(caller, webhook.organisationId()))
                        .orElseThrow(WebhookService::notFound));
    }

    private Webhook moved(Webhook webhook, StreamPosition position) {
        return with(webhook, webhook.url(), webhook.types(), webhook.state(), position);
    }

    private Webhook with(Webhook webhook, String url, Set<String> types, WebhookState state, StreamPosition position) {
        return new Webhook(
                webhook.id(),
                webhook.communityId(),
                webhook.organisationId(),
                url,
                types,
                state,
                state == WebhookState.DISABLED ? webhook.reason() : null,
                position,
                0,
                null,
                now(),
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.version() + 1);
    }

    private void requireGood(String url) {
        sender.objection(url).ifPresent(objection -> {
            throw DomainProblem.of(MemberProblem.WEBHOOK_ADDRESS_NOT_ALLOWED, "Events cannot be sent to this address.")
                    .at("/url", objection);
        });
    }

    private static void requireKnown(Set<String> types) {
        if (!PublishedTopic.allTypes().containsAll(types)) {
            throw DomainProblem.of(MemberProblem.EVENT_TYPE_UNKNOWN, "No event has this type.")
                    .at("/types", "holds a type that is not in the list of topics (AsyncAPI)");
        }
    }

    private static void requireOwner(Caller caller, @Nullable UUID organisationId) {
        if (!owns(caller, organisationId)) {
            throw DomainProblem.of(
                    CommonProblem.FORBIDDEN,
                    "This is for staff of the organisation; what is for the whole community is for coordinators and"
                            + " administrators.");
        }
    }

    private static boolean owns(Caller caller, @Nullable UUID organisationId) {
        return managesAll(caller) || (organisationId != null && caller.staffOf(organisationId));
    }

    private static boolean managesAll(Caller caller) {
        return caller.has(Role.ADMINISTRATOR) || caller.has(Role.COORDINATOR);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is nothing here that you can see.");
    }
}
