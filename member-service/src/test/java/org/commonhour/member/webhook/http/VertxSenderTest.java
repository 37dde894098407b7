package org.commonhour.member.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonhour.member.webhook.Answer;
import org.commonhour.member.webhook.WebhookConfig;
import org.commonhour.member.webhook.WebhookSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that leads elsewhere after it was checked (DNS rebinding) leads nowhere. */
class VertxSenderTest {

    private static final WebhookSecrets SECRETS = new WebhookSecrets(List.of(WebhookSecrets.make(new SecureRandom())));

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger atTheFirst = new AtomicInteger();
    private final AtomicInteger atTheSecond = new AtomicInteger();
    private HttpServer first;
    private HttpServer second;

    @BeforeEach
    void listen() throws IOException {
        first = listening("127.0.0.1", 0, atTheFirst);
        second = listening("127.0.0.2", first.getAddress().getPort(), atTheSecond);
    }

    @AfterEach
    void stop() {
        first.stop(0);
        second.stop(0);
        vertx.close();
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() {
        var names = answering(List.of("127.0.0.1"), List.of("127.0.0.2"));
        var sender = sender(true, names);

        var answer = sender.send(hook(), "msg_1", "{}", SECRETS);

        assertThat(answer.kind()).isEqualTo(Answer.Kind.DELIVERED);
        assertThat(names.asked).as("looked up once for a message").hasValue(1);
        assertThat(atTheFirst).hasValue(1);
        assertThat(atTheSecond).hasValue(0);
    }

    @Test
    void theNextMessageIsCheckedAnewAlsoWhileAConnectionIsOpen() {
        var names = answering(List.of("127.0.0.1"), List.of("10.0.0.7"), List.of("127.0.0.2"));
        var sender = sender(true, names);
        sender.send(hook(), "msg_1", "{}", SECRETS);

        var moved = sender.send(hook(), "msg_2", "{}", SECRETS);
        var movedAgain = sender.send(hook(), "msg_3", "{}", SECRETS);

        assertThat(moved.kind()).isEqualTo(Answer.Kind.FORBIDDEN_ADDRESS);
        assertThat(movedAgain.kind()).isEqualTo(Answer.Kind.DELIVERED);
        assertThat(atTheFirst).hasValue(1);
        assertThat(atTheSecond).hasValue(1);
    }

    @Test
    void oneAddressOfANameThatIsNotPublicForbidsAllOfThem() {
        var sender = sender(false, answering(List.of("93.184.216.34", "127.0.0.1")));

        var answer = sender.send("https://hooks.example.org/", "msg_1", "{}", SECRETS);

        assertThat(answer.kind()).isEqualTo(Answer.Kind.FORBIDDEN_ADDRESS);
    }

    private String hook() {
        return "http://localhost:" + first.getAddress().getPort() + "/hook";
    }

    private VertxSender sender(boolean loopback, NameLookup names) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookConfig.class)
                .withDefaultValue("commonhour.webhook.loopback", Boolean.toString(loopback))
                .build()
                .getConfigMapping(WebhookConfig.class);
        return new VertxSender(vertx, config, Clock.systemUTC(), names);
    }

    private static HttpServer listening(String address, int port, AtomicInteger requests) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    @SafeVarargs
    private static Answers answering(List<String>... answers) {
        return new Answers(new ArrayDeque<>(List.of(answers)), new AtomicInteger());
    }

    /** A resolver that says something else each time. */
    private record Answers(Queue<List<String>> left, AtomicInteger asked) implements NameLookup {

        @Override
        public InetAddress[] addressesOf(String host) throws UnknownHostException {
            asked.incrementAndGet();
            var addresses = left.remove();
            var found = new InetAddress[addresses.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses.get(i));
            }
            return found;
        }
    }
}
