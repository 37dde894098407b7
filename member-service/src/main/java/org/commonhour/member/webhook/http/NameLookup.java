package org.commonhour.member.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks the name of a host up, once for each message. */
@FunctionalInterface
interface NameLookup {

    /** All addresses that the name leads to now; at least one. */
    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
