package org.commonhour.matching.category;

/** What kind of help it is, from a fixed list; the name is what people read, the giving words complete "Offers …". */
public enum Category {
    TRANSPORT("Lifts and transport", "lifts"),
    SHOPPING("Shopping and errands", "help with shopping"),
    COOKING("Cooking and meals", "cooking"),
    GARDENING("Gardening", "gardening"),
    COMPANIONSHIP("Company and visits", "company"),
    REPAIRS("Small repairs", "small repairs"),
    COMPUTING("Phones and computers", "help with phones and computers"),
    LANGUAGES("Languages and translation", "help with languages"),
    TEACHING("Teaching and tutoring", "teaching"),
    CHILDCARE_SUPPORT("Help with children", "help with children"),
    PET_CARE("Pets", "help with pets"),
    CLEANING("Cleaning and tidying", "cleaning and tidying"),
    SEWING("Sewing and mending", "sewing and mending"),
    MUSIC("Music", "music"),
    EXERCISE("Walks and exercise", "walks and exercise"),
    PAPERWORK("Letters and forms", "help with letters and forms"),
    EVENTS("Events and parties", "help at events"),
    ADVICE("Advice and listening", "advice"),
    DESIGN_MEETING("Planning a service together", "planning a service together"),
    OTHER("Something else", "help of another kind");

    private final String title;
    private final String givingWords;

    Category(String title, String givingWords) {
        this.title = title;
        this.givingWords = givingWords;
    }

    /** The name people read, for example "Lifts and transport". */
    public String title() {
        return title;
    }

    /** The words that complete "Offers …", for example "lifts". */
    public String givingWords() {
        return givingWords;
    }
}
