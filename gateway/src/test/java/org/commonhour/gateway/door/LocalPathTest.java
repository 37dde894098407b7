package org.commonhour.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/offers", "/arrangements/1?state=AGREED&x=%20", "/needs/new#step-2", "/signpost"})
    void keepsOurOwnPages(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "offers",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " /offers",
                "/offers\r\nSet-Cookie: x=1",
                "javascript:alert(1)",
                "/sign-in",
                "/sign-in?to=/sign-in",
                "/sign-out",
                "/api/v1/me",
                "/q/health"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhenNothingIsAsked() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }

    @Test
    void refusesAnEndlessPath() {
        assertThat(LocalPath.orHome("/" + "a".repeat(501))).isEqualTo("/");
    }
}
