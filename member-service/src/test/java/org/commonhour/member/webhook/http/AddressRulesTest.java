package org.commonhour.member.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private final AddressRules outside = new AddressRules(false);
    private final AddressRules onThisMachine = new AddressRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void nothingIsSentToAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(outside.allows(InetAddress.getByName(address))).isFalse();
        var literal = address.contains(":") ? "[" + address + "]" : address;
        assertThat(outside.objection("https://" + literal + "/hook")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.63.255.255", "2606:2800:220:1::1", "11.0.0.1"})
    void publicAddressesAreServed(String address) throws UnknownHostException {
        assertThat(outside.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https://",
                "https:///x",
                "example.org",
                "",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https://localhost/",
                "https://api.localhost/",
                "http://127.0.0.1/",
                "https://exa mple.org/"
            })
    void anAddressThatIsNotPublicAndSafeIsRefused(String url) {
        assertThat(outside.objection(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://example.org:8443/a/b?c=d", "https://93.184.216.34/"})
    void anOrdinaryAddressIsTaken(String url) {
        assertThat(outside.objection(url)).isEmpty();
        assertThat(onThisMachine.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000/hook", "http://127.0.0.1:9000/hook"})
    void onlyForDevelopmentTheMachineItselfMayBeUsed(String url) throws UnknownHostException {
        assertThat(onThisMachine.objection(url)).isEmpty();
        assertThat(outside.objection(url)).isPresent();
        assertThat(onThisMachine.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(onThisMachine.objection("http://10.0.0.1/")).isPresent();
    }
}
