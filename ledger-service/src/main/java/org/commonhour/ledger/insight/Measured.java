package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Optional;

/**
 * All that the indicators of the principles are computed from.
 *
 * @param roles minutes by what was done
 * @param network who gave to whom in the period; none when there are too many ties
 * @param monthTies who gave to whom by month
 * @param tieCounts ties that are new or have lasted
 * @param groups minutes between those who came by phone, by web and by a file
 * @param matches what offers, needs and arrangements tell
 * @param people which roles people take
 * @param returns days from first giving to first receiving
 * @param conversions months from coming in need to having given an hour
 */
public record Measured(
        List<RoleMinutes> roles,
        Optional<TieNetwork> network,
        List<MonthTie> monthTies,
        TieCounts tieCounts,
        List<GroupMinutes> groups,
        MatchCounts matches,
        PeopleCounts people,
        List<Wait> returns,
        List<Wait> conversions) {

    /** Keeps its own copies of the lists. */
    public Measured {
        roles = List.copyOf(roles);
        monthTies = List.copyOf(monthTies);
        groups = List.copyOf(groups);
        returns = List.copyOf(returns);
        conversions = List.copyOf(conversions);
    }
}
