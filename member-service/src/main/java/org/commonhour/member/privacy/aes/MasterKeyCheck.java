package org.commonhour.member.privacy.aes;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.commonhour.member.privacy.PrivacyService;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready with another master key than the stored keys were locked by: better no answer than unreadable people. */
@Readiness
@ApplicationScoped
class MasterKeyCheck implements AsyncHealthCheck {

    private static final String NAME = "master key";

    private final PrivacyService privacy;

    MasterKeyCheck(PrivacyService privacy) {
        this.privacy = privacy;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return privacy.masterKeyFits()
                .map(fits -> HealthCheckResponse.named(NAME).status(fits).build())
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("why", "The database does not answer.")
                        .build());
    }
}
