package org.commonhour.gateway.door;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes after signing in.
 *
 * <p>G3: a sign-in never leads to another site, whatever the link that started it says.
 */
public final class LocalPath {

    /** The first page, where everybody lands who asked for nothing better. */
    public static final String HOME = "/";

    // Printable URL characters only: browsers drop tabs and read a backslash as a slash.
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?#]{0,500}");
    private static final Pattern NOT_A_PAGE = Pattern.compile("/(sign-in|sign-out|api|q)([/?#].*)?");

    private LocalPath() {}

    /** The path when it is one of our own pages, else the first page. */
    public static String orHome(@Nullable String path) {
        if (path == null
                || !LOCAL.matcher(path).matches()
                || NOT_A_PAGE.matcher(path).matches()) {
            return HOME;
        }
        return path;
    }
}
