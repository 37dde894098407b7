package org.commonhour.gateway.docs.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonhour.gateway.docs.ApiDescription;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Serves the API of all services as one OpenAPI document, the topics as JSON, and the getting-started; the page itself is a static file. */
@ApplicationScoped
class DocsRoutes {

    private static final Logger LOG = Logger.getLogger(DocsRoutes.class);
    private static final int BEFORE_PAGES = 500;
    private static final String SERVED = "META-INF/resources/docs/";
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper json;
    private final String tokenAddress;
    private final YAMLMapper yaml = new YAMLMapper();

    DocsRoutes(ObjectMapper json, @ConfigProperty(name = "commonhour.gateway.issuer") URI issuer) {
        this.json = json;
        this.tokenAddress = issuer + "/protocol/openid-connect/token";
    }

    void register(@Observes Router router) {
        serve(router, "/docs/openapi.json", description().document());
        serve(router, "/docs/asyncapi.json", contract("gateway/contracts/asyncapi.yaml"));
        serve(router, "/docs/getting-started", "text/plain; charset=utf-8", Buffer.buffer(bytes("getting-started.md")));
        router.routeWithRegex("/docs")
                .order(BEFORE_PAGES)
                .handler(routing -> routing.response()
                        .setStatusCode(308)
                        .putHeader(HttpHeaders.LOCATION, "/docs/")
                        .end());
    }

    private ApiDescription description() {
        var services = new LinkedHashMap<String, String>();
        services.put("Gateway", "gateway/contracts/openapi.yaml");
        services.put("Member", "member-service/contracts/openapi.yaml");
        services.put("Matching", "matching-service/contracts/openapi.yaml");
        services.put("Ledger", "ledger-service/contracts/openapi.yaml");
        var description = new ApiDescription(tokenAddress);
        services.forEach((service, contract) -> description.add(service, contract(contract)));
        return description;
    }

    private void serve(Router router, String path, Map<String, Object> document) {
        serve(router, path, "application/json", Buffer.buffer(bytes(document)));
    }

    private static void serve(Router router, String path, String mediaType, Buffer body) {
        router.get(path).order(BEFORE_PAGES).handler(routing -> {
            // Quarkus marks every answer as not to be compressed, unless somebody takes the mark away.
            routing.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            routing.response().putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(body);
        });
    }

    private byte[] bytes(Map<String, Object> document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, Object> contract(String path) {
        var file = bytes(path);
        try {
            return file.length == 0 ? Map.of() : yaml.readValue(file, TREE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String path) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(SERVED + path)) {
            if (file == null) {
                LOG.warnf("event=documentation-missing file=%s", path);
                return new byte[0];
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
