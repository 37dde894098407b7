package org.commonhour.gateway.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One OpenAPI document made of several: all paths, and all components, each under a name that means one thing.
 *
 * <p>Services share names such as {@code Problem}. Where two of them mean the same by it there is one component; where
 * they differ, the later one is renamed after its service. Documents are trees of maps, lists and plain values.
 */
public final class ApiDescription {

    private static final String COMPONENTS = "components";
    private static final String REFERENCE = "$ref";
    private static final String SECURITY = "security";
    private static final String PERSON = "bearer";
    private static final String CLIENT = "client";

    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final List<Object> tags = new ArrayList<>();
    private final String tokenAddress;

    /** @param tokenAddress where the clients of agencies get their tokens */
    public ApiDescription(String tokenAddress) {
        this.tokenAddress = tokenAddress;
    }

    /**
     * Adds the paths and components of one service.
     *
     * @param service the name that goes in front of a component whose own name is taken, for example {@code Ledger}
     */
    public void add(String service, Map<String, Object> document) {
        var renamed = new LinkedHashMap<String, String>();
        branches(document, COMPONENTS).forEach((kind, entries) -> {
            var known = components.computeIfAbsent(kind, any -> new TreeMap<>());
            tree(entries).forEach((name, entry) -> {
                var taken = known.get(name);
                if (taken != null && !taken.equals(entry)) {
                    renamed.put(reference(kind, name), reference(kind, service + name));
                }
            });
        });
        branches(document, COMPONENTS)
                .forEach((kind, entries) -> tree(entries).forEach((name, entry) -> {
                    var ownName = renamed.containsKey(reference(kind, name)) ? service + name : name;
                    components
                            .computeIfAbsent(kind, any -> new TreeMap<>())
                            .putIfAbsent(ownName, rewritten(entry, renamed));
                }));
        branches(document, "paths")
                .forEach((path, operations) -> paths.merge(
                        path,
                        operations(rewritten(operations, renamed)),
                        (first, second) -> both(tree(first), tree(second))));
        if (document.get("tags") instanceof List<?> own) {
            own.stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        }
    }

    /** The whole document. */
    public Map<String, Object> document() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.1.0");
        whole.put(
                "info",
                Map.of(
                        "title", "Commonhour",
                        "version", "1",
                        "description", "The public API of a time bank. All amounts are whole minutes."));
        whole.put("servers", List.of(Map.of("url", "/")));
        whole.put("tags", List.copyOf(tags));
        whole.put("paths", paths);
        var parts = new TreeMap<String, Object>(components);
        var schemes = new TreeMap<>(tree(parts.getOrDefault("securitySchemes", Map.of())));
        schemes.clear();
        schemes.put(PERSON, Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
        schemes.put(CLIENT, clientScheme());
        parts.put("securitySchemes", schemes);
        whole.put(COMPONENTS, parts);
        whole.put("security", List.of(Map.of(PERSON, List.of())));
        return whole;
    }

    /** The clients of agencies, with every scope that any address asks for. */
    private Map<String, Object> clientScheme() {
        var scopes = new TreeMap<String, Object>();
        paths.values()
                .forEach(path -> tree(path).values().forEach(operation -> {
                    if (tree(operation).get(SECURITY) instanceof List<?> ways) {
                        ways.stream()
                                .map(way -> tree(way).get(CLIENT))
                                .filter(List.class::isInstance)
                                .flatMap(asked -> ((List<?>) asked).stream())
                                .forEach(scope -> scopes.put(String.valueOf(scope), String.valueOf(scope)));
                    }
                }));
        return Map.of(
                "type",
                "oauth2",
                "description",
                "The client of an agency: `private_key_jwt` or a secret, and the scopes that its token was asked for.",
                "flows",
                Map.of("clientCredentials", Map.of("tokenUrl", tokenAddress, "scopes", scopes)));
    }

    /** Whom an operation is for: everybody, people, or clients with a scope beside people. */
    private static Object withSecurity(Object operation) {
        if (!(tree(operation).get(SECURITY) instanceof List<?> ways)
                || ways.stream().allMatch(way -> tree(way).isEmpty())) {
            return operation;
        }
        var described = new LinkedHashMap<>(tree(operation));
        var ofClients =
                ways.stream().filter(way -> tree(way).containsKey(CLIENT)).toList();
        if (ofClients.isEmpty()) {
            described.remove(SECURITY);
        } else {
            var all = new ArrayList<Object>(List.of(Map.of(PERSON, List.of())));
            all.addAll(ofClients);
            described.put(SECURITY, all);
        }
        return described;
    }

    private static Map<String, Object> operations(Object path) {
        var operations = new LinkedHashMap<String, Object>();
        tree(path).forEach((method, operation) -> operations.put(method, withSecurity(operation)));
        return operations;
    }

    private static Map<String, Object> branches(Map<String, Object> document, String name) {
        return tree(document.getOrDefault(name, Map.of()));
    }

    private static Map<String, Object> both(Map<String, Object> first, Map<String, Object> second) {
        var both = new LinkedHashMap<>(second);
        both.putAll(first);
        return both;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static Object rewritten(Object node, Map<String, String> renamed) {
        if (node instanceof Map<?, ?>) {
            var copy = new LinkedHashMap<String, Object>();
            tree(node)
                    .forEach((key, value) -> copy.put(
                            key,
                            REFERENCE.equals(key) && value instanceof String target
                                    ? renamed.getOrDefault(target, target)
                                    : rewritten(value, renamed)));
            return copy;
        }
        if (node instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(value -> copy.add(rewritten(value, renamed)));
            return copy;
        }
        return node;
    }

    @SuppressWarnings("unchecked") // A JSON object has text as keys; what is no object has no entries.
    private static Map<String, Object> tree(Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
