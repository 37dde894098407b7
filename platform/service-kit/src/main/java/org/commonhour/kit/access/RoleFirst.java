package org.commonhour.kit.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an address that takes large bodies: who has none of these roles in the community of the path is refused before the
 * body is read.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RoleFirst {

    /** The roles, one of which is enough. */
    Role[] value();
}
