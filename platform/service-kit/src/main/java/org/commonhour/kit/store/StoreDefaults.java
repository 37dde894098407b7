package org.commonhour.kit.store;

import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The settings of databases and events, for the services that have them. The gateway has neither, and would be told of
 * every one of these settings that nobody knows it.
 */
public final class StoreDefaults implements ConfigSourceProvider {

    private static final String SETTINGS = "META-INF/commonhour/store.properties";
    private static final String SIGN_OF_A_STORE = "org/hibernate/reactive/mutiny/Mutiny.class";

    // That of META-INF/microprofile-config.properties.
    private static final int ORDINAL = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        var settings = loader.getResource(SETTINGS);
        if (settings == null || loader.getResource(SIGN_OF_A_STORE) == null) {
            return List.of();
        }
        try {
            return List.of(new PropertiesConfigSource(settings, ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
