package org.commonhour.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final String OWN = "https://hours.example";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET,    cross-site,  https://evil.example,      true",
                "HEAD,   -,           -,                         true",
                "POST,   same-origin, -,                         true",
                "POST,   none,        -,                         true",
                "POST,   same-site,   https://hours.example,     false",
                "POST,   cross-site,  https://hours.example,     false",
                "POST,   cross-site,  -,                         false",
                "POST,   nonsense,    -,                         false",
                "POST,   -,           https://hours.example,     true",
                "POST,   -,           HTTPS://HOURS.EXAMPLE,     true",
                "POST,   -,           http://hours.example,      false",
                "POST,   -,           https://hours.example:444, false",
                "POST,   -,           https://evil.example,      false",
                "POST,   -,           null,                      false",
                "POST,   -,           -,                         false",
                "PUT,    cross-site,  -,                         false",
                "PATCH,  cross-site,  -,                         false",
                "DELETE, cross-site,  -,                         false",
                "DELETE, same-origin, -,                         true",
            })
    void letsOnlyOurOwnPagesChangeThings(
            String method, @Nullable String fetchSite, @Nullable String origin, boolean allowed) {
        assertThat(SameOrigin.allows(method, fetchSite, origin, OWN)).isEqualTo(allowed);
    }
}
