package org.commonhour.local.demo;

import java.util.List;
import org.commonhour.local.demo.DemoCommunity.Organisation;
import org.commonhour.local.demo.DemoCommunity.Service;
import org.jspecify.annotations.Nullable;

/** What the invented community is put together from. Any likeness to real people is chance. */
final class Catalogue {
    static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("riverside-centre", "Riverside Centre", "sam"),
            new Organisation("next-door", "Next Door Befriending", "cora"));

    static final List<Service> SERVICES = List.of(
            new Service("lunch-club", "riverside-centre", "Lunch club", "COOKING"),
            new Service("hospital-transport", "riverside-centre", "Hospital transport", "TRANSPORT"),
            new Service("befriending", "next-door", "Befriending", "COMPANIONSHIP"));

    /** In how many of twenty exchanges each service has a part; the empty word stands for none. */
    static final List<String> SERVICES_OF_EXCHANGES = List.of(
            "lunch-club",
            "lunch-club",
            "lunch-club",
            "lunch-club",
            "lunch-club",
            "hospital-transport",
            "hospital-transport",
            "hospital-transport",
            "hospital-transport",
            "hospital-transport",
            "hospital-transport",
            "befriending",
            "befriending",
            "befriending",
            "befriending",
            "befriending",
            "",
            "",
            "",
            "");

    static final List<String> FIRST_NAMES = List.of(
            "Mabel",
            "Otis",
            "Winifred",
            "Tariq",
            "Joan",
            "Desmond",
            "Ines",
            "Clement",
            "Rosalind",
            "Kofi",
            "Edith",
            "Magnus",
            "Priya",
            "Stanley",
            "Greta",
            "Ivor",
            "Leila",
            "Hector",
            "Nadia",
            "Percy",
            "Amara",
            "Gwen",
            "Tobias",
            "Olive",
            "Rashid",
            "Beatrix",
            "Lionel",
            "Mei",
            "Agnes",
            "Cyril",
            "Farah",
            "Dorothy",
            "Emeka",
            "Hilda",
            "Jasper",
            "Kirsten",
            "Luis",
            "Maud",
            "Noel",
            "Opal",
            "Quentin",
            "Ruth");

    static final List<String> LAST_NAMES = List.of(
            "Penhallow",
            "Marlow",
            "Adeyinka",
            "Brackwater",
            "Quayle",
            "Sandiford",
            "Thistlewood",
            "Varga",
            "Wexcombe",
            "Ibbotson",
            "Larkfield",
            "Mossgrove",
            "Nettleship",
            "Okonedo",
            "Pettibone",
            "Rookwood",
            "Saltmarsh",
            "Tamsworth",
            "Umberleigh",
            "Winterbourne",
            "Yarrowby",
            "Applegarth",
            "Birchall",
            "Cloudesley",
            "Dunnock",
            "Elmstead",
            "Farthingale",
            "Gorseland",
            "Hathersage",
            "Inglesham",
            "Jessop",
            "Kestrel",
            "Lovelock",
            "Meadowcroft",
            "Northway",
            "Oakhanger",
            "Plumley",
            "Redfern",
            "Swallowfield",
            "Tillery",
            "Underhay",
            "Wren");

    /** Something that people offer or ask for. */
    record Idea(String category, String title, String detail) {}

    static final List<Idea> OFFERS = List.of(
            new Idea("TRANSPORT", "Lifts to the hospital", "I know the back way and where to park."),
            new Idea("TRANSPORT", "Lifts to the shops", "On my way most mornings."),
            new Idea("SHOPPING", "Shopping for you or with you", "The market or the supermarket."),
            new Idea("COOKING", "A pot of soup for the freezer", "Vegetarian if you like."),
            new Idea("COOKING", "Cooking at the lunch club", "I have a food hygiene certificate."),
            new Idea("GARDENING", "An hour in your garden", "Weeding, hedges, the odd bulb."),
            new Idea("COMPANIONSHIP", "A visit and a chat", "Cards, crosswords or just tea."),
            new Idea("COMPANIONSHIP", "A telephone call each week", "Evenings suit me best."),
            new Idea("REPAIRS", "Small repairs in the house", "Shelves, taps and squeaks. I bring the tools."),
            new Idea("COMPUTING", "Help with video calls", "So that you see the grandchildren."),
            new Idea("LANGUAGES", "Conversation in Spanish", "For beginners too."),
            new Idea("TEACHING", "Reading with a child", "After school."),
            new Idea("PET_CARE", "Walking your dog", "Small or large."),
            new Idea("SEWING", "Hems and zips", "I have a sewing machine."),
            new Idea("MUSIC", "Piano for a sing-along", "Anything up to 1970."),
            new Idea("EXERCISE", "A walk by the river", "At your pace."),
            new Idea("PAPERWORK", "Help with forms and letters", "I used to do this for a living."),
            new Idea("ADVICE", "A listening ear", "I keep things to myself."));

    static final List<Idea> NEEDS = List.of(
            new Idea("TRANSPORT", "A lift to the hospital and back", ""),
            new Idea("TRANSPORT", "A lift to the lunch club", ""),
            new Idea("SHOPPING", "Somebody to carry the heavy things", ""),
            new Idea("COOKING", "Company for cooking a proper dinner", ""),
            new Idea("GARDENING", "The hedge before it reaches the window", ""),
            new Idea("COMPANIONSHIP", "A visit on a quiet afternoon", ""),
            new Idea("COMPANIONSHIP", "Somebody to play dominoes with", ""),
            new Idea("REPAIRS", "A dripping tap", ""),
            new Idea("COMPUTING", "My telephone says it is full", ""),
            new Idea("PET_CARE", "A walk for my dog while my knee mends", ""),
            new Idea("SEWING", "A coat that lost its lining", ""),
            new Idea("EXERCISE", "Somebody to go for a walk with", ""),
            new Idea("PAPERWORK", "A form that I do not understand", ""));

    private Catalogue() {}

    /** The service that such a need usually belongs to, if any. */
    static @Nullable String serviceOf(String category) {
        return SERVICES.stream()
                .filter(service -> service.category().equals(category))
                .map(Service::key)
                .findFirst()
                .orElse(null);
    }

    /** How many people work those minutes. */
    static int staff(String service) {
        return switch (service) {
            case "lunch-club" -> 3;
            // Drivers who take turns.
            case "hospital-transport" -> 9;
            case "befriending" -> 2;
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** The paid minutes of a usual month: a cook two mornings a week, a driver, a visiting co-ordinator. */
    static long usualStaffMinutes(String service) {
        return switch (service) {
            // Besides the staff that its sessions name: an hour is reported once.
            case "lunch-club" -> 12 * 60L;
            case "hospital-transport" -> 18 * 60L;
            case "befriending" -> 12 * 60L;
            default -> throw new IllegalArgumentException(service);
        };
    }
}
