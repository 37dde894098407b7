package org.commonhour.ledger.insight;

import java.util.OptionalDouble;

/**
 * Minutes, or heads, on the two sides of the two axes.
 *
 * @param designProfessional designed by professionals
 * @param designCommunity designed by users and the community
 * @param deliveryProfessional delivered by professionals
 * @param deliveryCommunity delivered by users and the community
 */
public record GridMinutes(
        long designProfessional, long designCommunity, long deliveryProfessional, long deliveryCommunity) {

    static final GridMinutes NONE = new GridMinutes(0, 0, 0, 0);

    /** All design. */
    public long design() {
        return designProfessional + designCommunity;
    }

    /** All delivery. */
    public long delivery() {
        return deliveryProfessional + deliveryCommunity;
    }

    /** The community's share of design, 0 to 1; empty when there is none. */
    public OptionalDouble designShare() {
        return share(designCommunity, design());
    }

    /** The community's share of delivery, 0 to 1; empty when there is none. */
    public OptionalDouble deliveryShare() {
        return share(deliveryCommunity, delivery());
    }

    /** How near to an even share both are: 0 at a pole of either, 1 at half and half of both. Not a rank. */
    public OptionalDouble position() {
        var design = designShare();
        var delivery = deliveryShare();
        return design.isEmpty() || delivery.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(evenness(design.getAsDouble()) * evenness(delivery.getAsDouble())));
    }

    GridMinutes plus(GridMinutes other) {
        return new GridMinutes(
                designProfessional + other.designProfessional,
                designCommunity + other.designCommunity,
                deliveryProfessional + other.deliveryProfessional,
                deliveryCommunity + other.deliveryCommunity);
    }

    /** The larger number in each place. */
    GridMinutes max(GridMinutes other) {
        return new GridMinutes(
                Math.max(designProfessional, other.designProfessional),
                Math.max(designCommunity, other.designCommunity),
                Math.max(deliveryProfessional, other.deliveryProfessional),
                Math.max(deliveryCommunity, other.deliveryCommunity));
    }

    /** One head wherever there are minutes. */
    GridMinutes heads() {
        return new GridMinutes(
                Long.signum(designProfessional),
                Long.signum(designCommunity),
                Long.signum(deliveryProfessional),
                Long.signum(deliveryCommunity));
    }

    static GridMinutes of(GridAxis axis, GridSide side, long amountMinutes) {
        var professional = side == GridSide.PROFESSIONAL ? amountMinutes : 0;
        var community = amountMinutes - professional;
        return axis == GridAxis.DESIGN
                ? new GridMinutes(professional, community, 0, 0)
                : new GridMinutes(0, 0, professional, community);
    }

    private static double evenness(double share) {
        return 4 * share * (1 - share);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
