package org.commonhour.analyst;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the program is asked to do.
 *
 * @param kafka host and port of a broker
 * @param api where the gateway answers
 * @param issuer who signs people in
 * @param user the analyst's name there
 * @param password the password
 * @param communityId the community; null for the only one of which the user is the analyst
 * @param sql the folder with the statements
 * @param out the folder for what is made
 * @param compare whether the API is asked at all
 */
record Options(
        String kafka,
        URI api,
        URI issuer,
        String user,
        String password,
        @Nullable UUID communityId,
        Path sql,
        Path out,
        boolean compare) {

    static final String USAGE = """
        Usage: deploy/analyst/run [options]

        Reads the event topics of a running Commonhour into DuckDB, makes the unpaid-beside-paid table by service and
        month with the SQL in deploy/analyst/sql, compares it with what the API says, and prints the difference.

          --kafka HOST:PORT    a broker (127.0.0.1:8110)
          --api URL            the gateway (http://127.0.0.1:8080)
          --issuer URL         who signs people in (http://127.0.0.1:8090/realms/commonhour)
          --user NAME          an analyst of the community (ana); the password is ANALYST_PASSWORD (commonhour)
          --community ID       the community, when the user is analyst of several
          --sql FOLDER         other statements: every *.sql in the order of names (deploy/analyst/sql)
          --out FOLDER         where the results go (analyst-output)
          --no-compare         topics alone, without the API: of --community, or of all communities
          --help               this text

        COMMONHOUR_PORT (8080) moves the standing values of the first three, as it does for deploy/up.
        Exit status: 0 no difference, 1 a difference or a gap, 2 wrong options, 3 something cannot be reached or read.
        """;

    private static final int FIRST_PORT = 8080;
    private static final int IDENTITY = 10;
    private static final int KAFKA = 30;

    /** Reads the words of a command line; fails with an {@link IllegalArgumentException} that says what is wrong. */
    static Options parse(List<String> words, Map<String, String> environment) {
        var port = port(environment.getOrDefault("COMMONHOUR_PORT", String.valueOf(FIRST_PORT)));
        var kafka = "127.0.0.1:" + (port + KAFKA);
        var api = "http://127.0.0.1:" + port;
        var issuer = "http://127.0.0.1:" + (port + IDENTITY) + "/realms/commonhour";
        var user = "ana";
        UUID community = null;
        var sql = Path.of(System.getProperty("analyst.sql", "sql"));
        var out = Path.of("analyst-output");
        var compare = true;
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var option = left.removeFirst();
            if (option.equals("--no-compare")) {
                compare = false;
                continue;
            }
            if (!option.startsWith("--")) {
                throw new IllegalArgumentException("There is no argument " + option + ".");
            }
            var value = left.pollFirst();
            if (value == null) {
                throw new IllegalArgumentException(option + " wants a value, or there is no such option.");
            }
            switch (option) {
                case "--kafka" -> kafka = value;
                case "--api" -> api = value;
                case "--issuer" -> issuer = value;
                case "--user" -> user = value;
                case "--community" -> community = UUID.fromString(value);
                case "--sql" -> sql = Path.of(value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        var password = environment.getOrDefault("ANALYST_PASSWORD", "commonhour");
        return new Options(kafka, URI.create(api), URI.create(issuer), user, password, community, sql, out, compare);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("COMMONHOUR_PORT is no number: " + text, noNumber);
        }
    }
}
