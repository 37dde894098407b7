package org.commonhour.member.organisation.web;

/** The form of what organisations and services tell about themselves. */
final class ListedText {

    static final int LONGEST_DESCRIPTION = 2_000;

    static final String URL = "https?://[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?(/[A-Za-z0-9._~:/?#@!$&'()*+,;=-]{0,250})?";
    static final String URL_MESSAGE = "must be an address that starts with http:// or https://";

    private ListedText() {}
}
