package org.commonhour.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me, MEMBER",
        "/api/v1/communities, MEMBER",
        "/api/v1/communities/c1, MEMBER",
        "/api/v1/communities/c1/members, MEMBER",
        "/api/v1/communities/c1/members/m1, MEMBER",
        "/api/v1/communities/c1/applications/mine, MEMBER",
        "/api/v1/communities/c1/applications/a1/approval, MEMBER",
        "/api/v1/communities/c1/organisations, MEMBER",
        "/api/v1/communities/c1/services, MEMBER",
        "/api/v1/communities/c1/wellbeing/mine/answers/2026-05-12, MEMBER",
        "/api/v1/communities/c1/grants/g1/withdrawal, MEMBER",
        "/api/v1/communities/c1/imports/members, MEMBER",
        "/api/v1/categories, MATCHING",
        "/api/v1/communities/c1/offers, MATCHING",
        "/api/v1/communities/c1/needs/n1/suggestions, MATCHING",
        "/api/v1/communities/c1/arrangements/a1/agreement, MATCHING",
        "/api/v1/communities/c1/imports/posts, MATCHING",
        "/api/v1/communities/c1/accounts/mine, LEDGER",
        "/api/v1/communities/c1/transfers, LEDGER",
        "/api/v1/communities/c1/sessions/s1/confirmation, LEDGER",
        "/api/v1/communities/c1/staff-hours, LEDGER",
        "/api/v1/communities/c1/insight/services/s1, LEDGER",
        "/api/v1/communities/c1/self-check, LEDGER",
        "/api/v1/communities/c1/self-check/progress, LEDGER",
        "/api/v1/communities/c1/log/inclusion, LEDGER",
        "/api/v1/communities/c1/accounts/a1/sealed-balances/2026-05, LEDGER",
        "/api/v1/communities/c1/export, LEDGER",
        "/api/v1/communities/c1/valueflows/sessions, LEDGER",
        "/api/v1/communities/c1/valueflows/offers, MATCHING",
        "/api/v1/communities/c1/valueflows/needs, MATCHING",
        "/api/v1/communities/c1/insight/published/2026-Q3/csv, LEDGER",
        "/api/v1/communities/c1/imports/ledger, LEDGER",
        "/api/v1/communities/c1/imports/transfers, LEDGER",
        "/api/v1/communities/c1/imports/staff-hours/i1, LEDGER",
    })
    void knowsTheOwnerOfEveryAddress(String path, Owner owner) {
        assertThat(PublicPath.find(path)).map(PublicPath::owner).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "/hsds/services, MEMBER",
        "/erasures/0198c1f5-6f00-7000-8000-000000000001, MEMBER",
        "/open-data, LEDGER",
        "/open-data/c1, LEDGER",
        "/open-data/c1/2026-Q3/1/csv, LEDGER",
        "/open-data/c1/2/3/4/5,",
        "/open-data/, ",
        "/open-data/c1/..,",
        "/open-data/%2e%2e/me,",
    })
    void knowsWhatIsReadWithoutAToken(String path, @Nullable Owner owner) {
        assertThat(PublicPath.findOpen(path).map(PublicPath::owner)).isEqualTo(Optional.ofNullable(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/nonsense",
                "/api/v1/me/",
                "/api/v1/me/secret",
                "/api/v2/me",
                "/api/v1/communities/",
                "/api/v1/communities/c1/",
                "/api/v1/communities/c1/nonsense",
                "/api/v1/communities/c1/imports",
                "/api/v1/communities/c1/imports/nonsense",
                "/api/v1/communities//members",
                "/api/v1/communities/../../q/metrics",
                "/api/v1/communities/c1/members/../../../../q/metrics",
                "/api/v1/communities/c1/members/%2e%2e",
                "/api/v1/communities/c1/members/..",
                "/api/v1/communities/c1/members;x=1",
                "/api/v1/me\\x",
                "/q/metrics"
            })
    void knowsNothingElse(String path) {
        assertThat(PublicPath.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/communities/c1/imports/members, 67108864",
        "/api/v1/communities/c1/imports/members/i1, 1048576",
        "/api/v1/communities/c1/members, 1048576",
    })
    void letsOnlyImportsBeLarge(String path, long maxBodyBytes) {
        assertThat(PublicPath.find(path)).map(PublicPath::maxBodyBytes).contains(maxBodyBytes);
    }
}
