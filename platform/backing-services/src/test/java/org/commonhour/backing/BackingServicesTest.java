package org.commonhour.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs as natively or in containers, by {@code -Dcommonhour.backing}; CI runs it both ways. */
class BackingServicesTest {
    private static BackingServices services;

    @BeforeAll
    static void start() {
        services = BackingServices.start();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void postgresWritesEveryCommitToTheDisk() throws SQLException {
        assertThat(query("postgres", "show fsync")).isEqualTo("on");
        assertThat(query("postgres", "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void postgresStoresEveryLetter() throws SQLException {
        assertThat(query("postgres", "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void creatingADatabaseTwiceIsFine() throws SQLException {
        services.postgres().createDatabase("ledger");
        services.postgres().createDatabase("ledger");

        assertThat(query("ledger", "select current_database()")).isEqualTo("ledger");
    }

    @Test
    void refusesADatabaseNameThatIsNotOne() {
        assertThatThrownBy(() -> services.postgres().createDatabase("x; drop database ledger"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void committedRowsOutliveAKilledPostgres() throws SQLException {
        services.postgres().createDatabase("kept");
        execute("kept", "create table hour (minutes bigint)");
        execute("kept", "insert into hour values (90)");
        String address = services.postgres().jdbcUrl("kept");

        services.postgres().kill();
        assertThatThrownBy(() -> query("kept", "select 1")).isInstanceOf(SQLException.class);
        services.postgres().restart();

        assertThat(services.postgres().jdbcUrl("kept")).isEqualTo(address);
        assertThat(query("kept", "select minutes from hour")).isEqualTo("90");
    }

    @Test
    void acknowledgedRecordsOutliveAKilledKafka() throws Exception {
        String address = services.kafka().bootstrapServers();
        produce("kept", "before");

        services.kafka().kill();
        services.kafka().restart();
        produce("kept", "after");

        assertThat(services.kafka().bootstrapServers()).isEqualTo(address);
        assertThat(consume("kept", 2)).containsExactly("before", "after");
    }

    @Test
    void recordsComeBackInOrder() throws Exception {
        for (int i = 0; i < 20; i++) {
            produce("ordered", "record " + i);
        }

        assertThat(consume("ordered", 20)).first().isEqualTo("record 0");
        assertThat(consume("ordered", 20)).last().isEqualTo("record 19");
    }

    private static String query(String database, String sql) throws SQLException {
        try (Connection connection = services.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = services.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void produce(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", services.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> consume(String topic, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        services.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }
}
