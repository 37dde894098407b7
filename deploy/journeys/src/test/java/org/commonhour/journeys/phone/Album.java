package org.commonhour.journeys.phone;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.commonhour.testkit.Repository;

/** The photographs of a journey, numbered in order, in {@code target/screenshots}. */
public final class Album {
    private final Path folder = Path.of("target", "screenshots");
    private int taken;

    /** Photographs the whole page. */
    void add(Page page, String person, String what) {
        taken++;
        Path file = folder.resolve("%02d-%s-%s.png".formatted(taken, person, what));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println("  journey | " + person + ": " + what.replace('-', ' '));
    }

    /** With {@code -Dscreenshots.write=true} also makes the picture that the project's README shows. */
    void show(Page page) {
        if (Boolean.getBoolean("screenshots.write")) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Repository.root().resolve(".github/app.png")));
        }
    }
}
