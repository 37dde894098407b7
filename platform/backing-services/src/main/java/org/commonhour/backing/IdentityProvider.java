package org.commonhour.backing;

/** A running OpenID provider (Keycloak) that keeps its realms over {@link #kill()} and {@link #restart()}. */
public interface IdentityProvider extends AutoCloseable {
    String ADMINISTRATOR = "admin";

    /** For the address of Keycloak's database: left alone, H2 writes up to half a second after it has committed. */
    String WRITE_AT_COMMIT = ";WRITE_DELAY=0";

    /** The address that all others start with, without a slash at the end. */
    String address();

    /** The password of {@link #ADMINISTRATOR}. */
    String administratorPassword();

    /** The issuer of the realm's tokens. */
    default String issuer(String realm) {
        return address() + "/realms/" + realm;
    }

    /** Creates a realm from Keycloak's own description of it in JSON, when there is none of this name. */
    default void createRealm(String name, String description) {
        new RealmRequests(this).create(name, description);
    }

    /** Whether it answers for the realm now. */
    default boolean answers(String realm) {
        return new RealmRequests(this).isThere(realm);
    }

    /** Ends the provider as a power cut would ({@code kill -9}). */
    void kill();

    /** Starts the provider again with its data on the same port; stops it first when it runs. */
    void restart();

    /** Stops the provider; one without a data folder of its own forgets its data. */
    @Override
    void close();
}
