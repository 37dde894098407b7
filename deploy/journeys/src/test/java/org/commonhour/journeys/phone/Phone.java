package org.commonhour.journeys.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One person's browser, used as a person does: by what the pages call things. */
public final class Phone implements AutoCloseable {
    static final Browser.NewContextOptions SMALL_SCREEN = screen(390, 844);
    static final Browser.NewContextOptions LARGE_SCREEN = screen(1200, 860);

    private static final double PATIENCE_MS = 20_000;

    private final String person;
    private final String address;
    private final Album album;
    private final BrowserContext context;
    private final Page page;

    Phone(String person, String address, Album album, BrowserContext context) {
        this.person = person;
        this.address = address;
        this.album = album;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** From the first page through the identity provider's real sign-in page and back. */
    public Phone signIn() {
        open("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.locator("#username").fill(person);
        page.locator("#password").fill("commonhour");
        page.locator("#kc-login").click();
        page.waitForURL(address + "/**");
        return this;
    }

    public Phone open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Follows a link or presses a button whose name begins with these words. */
    public Phone tap(String words) {
        named(page.locator("body"), words).first().click();
        return this;
    }

    /** The same inside the card of a list that shows this text. */
    public Phone tapInCard(String shownText, String words) {
        Locator card = page.locator("li.card").filter(new Locator.FilterOptions().setHasText(shownText));
        named(card, words).first().click();
        return this;
    }

    /** Chooses one answer, or ticks one of several. */
    public Phone choose(String words) {
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(startsWith(words)))
                .first()
                .click();
        return this;
    }

    /** Chooses one answer of the group that has this question as its label. */
    public Phone choose(String question, String words) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(startsWith(words)))
                .first()
                .click();
        return this;
    }

    public Phone type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Waits until the page's heading is this. */
    public Phone sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** Waits until this text is somewhere on the page. */
    public Phone reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Waits until the element with this test id carries this value in an attribute. */
    public Phone shows(String testId, String attribute, String value) {
        assertThat(page.getByTestId(testId)).hasAttribute(attribute, value);
        return this;
    }

    /** What the element with this test id says. */
    public String text(String testId) {
        return page.getByTestId(testId).first().innerText();
    }

    /** How many lines the list with this test id has inside the card that shows the text. */
    public int linesInCard(String shownText, String testId) {
        return page.locator("li.card")
                .filter(new Locator.FilterOptions().setHasText(shownText))
                .first()
                .getByTestId(testId)
                .getByRole(AriaRole.LISTITEM)
                .count();
    }

    /** The last part of the page's address: the id of the thing that it shows. */
    public String idInAddress() {
        String path = page.url().replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Phone photograph(String what) {
        album.add(page, person, what);
        return this;
    }

    /** Makes the picture of the project's README from this page, when asked to. */
    public Phone showInReadme() {
        album.show(page);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static Locator named(Locator inside, String words) {
        Pattern name = startsWith(words);
        return inside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .or(inside.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)));
    }

    private static Pattern startsWith(String words) {
        // Playwright hands the expression to JavaScript, which knows no \\Q…\\E.
        return Pattern.compile("^\\s*" + words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    private static Browser.NewContextOptions screen(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
