package org.commonhour.analyst;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers over HTTP with a table, in the form of the public API: sign-in, the analyst's communities, figures in pages. */
final class Figures implements AutoCloseable {
    private static final int PAGE = 2;

    private final Town town;
    private final Map<List<String>, List<Long>> table;
    private final Map<String, Long> countedTo;
    private final HttpServer server;

    Figures(Town town, Map<List<String>, List<Long>> table, Map<String, Long> countedTo) throws IOException {
        this.town = town;
        this.table = table;
        this.countedTo = new TreeMap<>(countedTo);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        String body;
        if (path.endsWith("/token")) {
            body = "{\"access_token\":\"one\"}";
        } else if (!"Bearer one".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            body = "";
        } else if (path.equals("/api/v1/me")) {
            body = "{\"memberships\":[{\"communityId\":\"%s\"}]}".formatted(town.communityId);
        } else {
            body = figures(query(exchange.getRequestURI().getQuery()));
        }
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(body.isEmpty() ? 401 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String figures(Map<String, String> query) {
        List<String> items = new ArrayList<>();
        if (query.get("by").equals("month")) {
            new TreeSet<>(table.keySet().stream().map(key -> key.get(0)).toList())
                    .forEach(month -> items.add("{\"key\":\"%s\"}".formatted(month)));
        } else {
            table.forEach((key, row) -> {
                if (key.get(0).equals(query.get("from"))) {
                    items.add((key.get(1).equals("-") ? "{" : "{\"key\":\"%s\",".formatted(key.get(1)))
                            + "\"unpaidMinutes\":%d,\"paidMinutes\":%d,\"unpaidPeople\":%d,\"paidPeople\":%d}"
                                    .formatted(row.toArray()));
                }
            });
        }
        var from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        var to = Math.min(items.size(), from + PAGE);
        var read = countedTo.entrySet().stream()
                .map(each -> "{\"topic\":\"%s\",\"sequence\":%d}".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(","));
        return "{\"items\":[%s],%s\"readThrough\":[%s]}"
                .formatted(
                        String.join(",", items.subList(from, to)),
                        to < items.size() ? "\"next\":\"%d\",".formatted(to) : "",
                        read);
    }

    private static Map<String, String> query(String text) {
        return List.of(text.split("&")).stream()
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
