package org.commonhour.ledger.session.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.session.SessionFilter;
import org.jspecify.annotations.Nullable;

/** A filter as the conditions of a query. */
record SessionConditions(String text, Map<String, Object> parameters) {

    static SessionConditions of(SessionFilter filter, @Nullable UUID before) {
        List<String> all = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        all.add("s.communityId = :community");
        parameters.put("community", filter.communityId());
        if (!filter.everything()) {
            all.add(visible(filter, parameters));
        }
        equal("arrangementId", filter.arrangementId(), all, parameters);
        equal("serviceId", filter.serviceId(), all, parameters);
        equal("state", filter.state(), all, parameters);
        if (before != null) {
            all.add("s.id < :before");
            parameters.put("before", before);
        }
        return new SessionConditions(String.join(" and ", all), parameters);
    }

    private static String visible(SessionFilter filter, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        if (filter.memberId() != null) {
            any.add("s.recordedByMemberId = :member or exists"
                    + " (select 1 from ContributionRow c where c.sessionId = s.id and c.memberId = :member)");
            parameters.put("member", filter.memberId());
        }
        if (!filter.serviceIds().isEmpty()) {
            any.add("s.serviceId in :services");
            parameters.put("services", filter.serviceIds());
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static void equal(String field, @Nullable Object value, List<String> all, Map<String, Object> parameters) {
        if (value != null) {
            all.add("s." + field + " = :" + field);
            parameters.put(field, value);
        }
    }
}
