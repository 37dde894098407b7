package org.commonhour.member.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys of some people, at hand to seal and open with. */
public final class PersonalKeys {

    private final KeyRing ring;
    private final Map<UUID, WrappedKey> keys = new LinkedHashMap<>();

    PersonalKeys(KeyRing ring, List<WrappedKey> keys) {
        this.ring = ring;
        keys.forEach(key -> this.keys.put(key.id(), key));
    }

    /** The ids of the keys that are here. */
    public List<UUID> ids() {
        return new ArrayList<>(keys.keySet());
    }

    /** Seals under a key; fails when that key is not here. */
    public Sealed seal(UUID keyId, String text) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("no key to seal with");
        }
        return ring.seal(key, text);
    }

    /** Opens with a key; empty when the key is gone, which is what erasure means. */
    public Optional<String> open(UUID keyId, Sealed sealed) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> ring.open(key, sealed));
    }
}
