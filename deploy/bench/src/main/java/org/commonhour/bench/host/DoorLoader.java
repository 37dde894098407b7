package org.commonhour.bench.host;

import java.io.IOException;
import java.io.InputStream;

/** Loads the door's classes anew, below the loader of the ledger; everything else comes from there. */
final class DoorLoader extends ClassLoader {
    private static final String DOOR = "org.commonhour.bench.door.";

    DoorLoader(ClassLoader ledger) {
        super(ledger);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(DOOR)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream stream = Host.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
