package org.commonhour.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table of the door to the contracts of the services: what a service offers can be reached, and there only. */
class EveryContractTest {

    @ParameterizedTest
    @EnumSource
    void canBeReachedThroughTheDoor(Owner owner) throws IOException {
        var contract = Path.of("..", owner.name().toLowerCase(Locale.ROOT) + "-service", "contracts", "openapi.yaml");

        JsonNode paths = new YAMLMapper().readTree(contract.toFile()).path("paths");

        assertThat(paths.fieldNames()).toIterable().isNotEmpty().allSatisfy(path -> {
            var concrete = path.replaceAll("\\{[A-Za-z]+}", "00000000-0000-7000-8000-000000000001");
            assertThat(PublicPath.find(concrete).or(() -> PublicPath.findOpen(concrete)))
                    .as(path)
                    .map(PublicPath::owner)
                    .contains(owner);
        });
    }
}
