package org.commonhour.member.webhook.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To which addresses events may be sent: to public ones, over TLS. Otherwise a webhook would be a way to make this
 * service call what only it can reach.
 *
 * <p>Ranges: the special-purpose registries of IANA (RFC 6890 and its updates). What Java reads as an IPv4 address in IPv6
 * form is an IPv4 address to it, so that range needs no rule.
 */
final class AddressRules {

    private static final int LONGEST = 2_000;
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(AddressRules::rule)
            .toList();

    private final boolean loopback;

    AddressRules(boolean loopback) {
        this.loopback = loopback;
    }

    /** What is wrong with the text of an address; empty for a good one. Names are looked up when something is sent. */
    Optional<String> objection(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            return Optional.of("is no address of the web");
        }
        var host = url.getHost();
        if (text.length() > LONGEST || host == null || url.getScheme() == null) {
            return Optional.of("is no address of the web");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("has a user or a fragment; only a host, a path and a query are of use");
        }
        var literal = NetUtil.createByteArrayFromIpAddressString(host) != null;
        var local = loopback
                && (host.equals("localhost")
                        || (literal && NetUtil.isValidIpV4Address(host) && host.startsWith("127.")));
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && local)) {
            return Optional.of("must begin with https://");
        }
        if (!local && (host.equals("localhost") || host.endsWith(".localhost") || (literal && !allows(host)))) {
            return Optional.of("is not an address on the public internet");
        }
        return Optional.empty();
    }

    /** Whether something may be sent to the machine. */
    boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        var socket = new InetSocketAddress(address, 443);
        return NOT_PUBLIC.stream().noneMatch(rule -> rule.matches(socket));
    }

    private boolean allows(String literal) {
        try {
            // A literal is not looked up.
            return allows(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static IpSubnetFilterRule rule(String range) {
        var slash = range.indexOf('/');
        return new IpSubnetFilterRule(
                range.substring(0, slash), Integer.parseInt(range.substring(slash + 1)), IpFilterRuleType.REJECT);
    }
}
