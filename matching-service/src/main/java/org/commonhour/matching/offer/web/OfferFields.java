package org.commonhour.matching.offer.web;

import java.util.List;
import java.util.Objects;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.offer.OfferWords;
import org.jspecify.annotations.Nullable;

/** The fields that a new offer and a changed one share. */
interface OfferFields {

    Category category();

    String title();

    @Nullable
    String description();

    @Nullable
    List<WindowView> windows();

    /** The words of the offer; refuses a window that ends before it starts. */
    default OfferWords words() {
        List<WindowView> given = Objects.requireNonNullElse(windows(), List.of());
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).endsAfterItStarts()) {
                throw DomainProblem.of(CommonProblem.INVALID, "A window ends after it starts.")
                        .at("/windows/" + i + "/to", "is not after from");
            }
        }
        return new OfferWords(
                category(),
                title().strip(),
                description(),
                given.stream().map(WindowView::window).toList());
    }
}
