package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The live check of the page: a real browser opens it, and people's ways through it work. */
class ReportInBrowserTest {

    /** Of the class {@link MadeUpSessions}. */
    private static final int GOALS_OF_A_MODULE = 10;

    private static final int ROWS_OF_A_PAGE = 100;

    @TempDir
    Path directory;

    private Browser browser;

    @BeforeEach
    void setUp() throws IOException {
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterEach
    void tearDown() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_000})
    void page_opensFromItsFileWithoutANetwork_andDraws(int modules) throws IOException {
        open(Pages.report(modules));
        int units = modules * GOALS_OF_A_MODULE;

        assertThat(browser.find("#project").getText()).isEqualTo("com.acme:shop");
        assertThat(browser.find("#status").getText()).isNotEmpty();
        assertThat(browser.findAll(".tile")).hasSize(8);
        // No more bars than can be told apart.
        assertThat(browser.findAll("#timeline-svg .bar")).hasSizeBetween(20, 3_000);
        assertThat(browser.findAll("#timeline-svg .critical-line")).isNotEmpty();
        assertThat(browser.findAll("#trend canvas")).hasSize(2);
        assertThat(browser.texts("#trend details tbody tr")).hasSize(9);
        assertThat(browser.texts("#slowest table:first-of-type tbody tr")).isNotEmpty();
        assertThat(browser.texts("#cache tbody th")).containsExactly("in place", "memory", "disk", "missed, and ran");
        assertThat(browser.texts("#phases tbody th")).containsExactly("setup", "cache_check", "build", "save", "total");
        assertThat(browser.texts("#recommendations li"))
                .singleElement()
                .asString()
                .contains("<forkCount>1C</forkCount>");
        assertThat(browser.texts("#units-rows tr")).hasSize(Math.min(ROWS_OF_A_PAGE, units));
        assertThat(browser.find("#units-count").getText()).isEqualTo(String.format("%,d goals", units));
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_000})
    void table_isFilteredSortedAndTurned(int modules) throws IOException {
        open(Pages.report(modules));

        browser.find("#units-filter").sendKeys("module-003 SUREFIRE");
        assertThat(browser.texts("#units-rows th")).containsOnly("module-003");
        assertThat(browser.find("#units-count").getText()).startsWith("1 of ");
        browser.find("#units-filter").sendKeys("no such goal");
        assertThat(browser.texts("#units-rows tr")).isEmpty();
        assertThat(browser.find("#units-asked").getText()).startsWith("No goal matches");
        browser.find("#units-filter").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);

        browser.find("#units-outcome option[value=ALWAYS_RUNS]").click();
        assertThat(browser.find("#units-count").getText()).startsWith(String.format("%,d of ", modules));
        assertThat(browser.texts("#units-rows .outcome")).containsOnly("always runs");
        browser.find("#units-outcome option[value='']").click();

        browser.find("[data-column=module] .sort").click();
        assertThat(browser.find("[data-column=module]").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        assertThat(browser.texts("#units-rows th")).isSortedAccordingTo(Comparator.naturalOrder());
        browser.find("[data-column=module] .sort").click();
        assertThat(browser.find("[data-column=module]").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(browser.texts("#units-rows th").get(0)).isEqualTo(String.format("module-%03d", modules - 1));
        assertThat(browser.findAll("[aria-sort]")).hasSize(1);
        assertThat(browser.find("#units-next").isEnabled()).isEqualTo(modules * GOALS_OF_A_MODULE > ROWS_OF_A_PAGE);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void table_ofManyPages_showsOneAfterTheOther() throws IOException {
        open(Pages.report(1_000));

        browser.find("#units-next").click();

        assertThat(browser.find("#units-page").getText()).isEqualTo("101–200 of 10,000");
        assertThat(browser.texts("#units-rows tr")).hasSize(ROWS_OF_A_PAGE);
        browser.find("#units-previous").click();
        assertThat(browser.find("#units-page").getText()).isEqualTo("1–100 of 10,000");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_000})
    void timeline_zoomsAndChangesItsLanes_andStaysSmall(int modules) throws IOException {
        open(Pages.report(modules));
        List<String> whole = browser.texts("#timeline-svg .tick");

        browser.find("#zoom-in").click();
        assertThat(browser.texts("#timeline-svg .tick")).isNotEqualTo(whole);
        browser.find("#zoom-all").click();
        assertThat(browser.texts("#timeline-svg .tick")).isEqualTo(whole);

        browser.find("#by-module").click();
        assertThat(browser.find("#by-module").getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(browser.texts("#timeline-svg .lane-name")).hasSizeBetween(Math.min(modules, 15), 30);
        browser.run("document.getElementById('timeline-view').scrollTop = 1e6");
        assertThat(browser.findAll("#timeline-svg .bar")).hasSizeBetween(1, 1_000);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void keyboard_reachesTheTimelineAndTheTable() throws IOException {
        open(Pages.report(5));

        tabTo("timeline-view");
        browser.press(Keys.ARROW_RIGHT);
        String first = browser.find("#detail .detail-head").getText();
        assertThat(first).startsWith("module-");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.find("#detail .detail-head").getText()).isNotEqualTo(first);
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.find("#detail").getText()).contains("worker 2");
        List<String> ticks = browser.texts("#timeline-svg .tick");
        browser.press("+");
        assertThat(browser.texts("#timeline-svg .tick")).isNotEqualTo(ticks);
        browser.press("0");
        assertThat(browser.texts("#timeline-svg .tick")).isEqualTo(ticks);

        tabTo("units-filter");
        browser.press("jar:jar");
        assertThat(browser.texts("#units-rows tr")).hasSize(5);
        browser.press(Keys.TAB, Keys.NULL);
        assertThat(browser.focused()).isEqualTo("units-outcome");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void colours_followTheSystemAndTheButton() throws IOException {
        browser.preferColours("dark");
        open(Pages.report(5));
        String dark = background();

        browser.find("#theme").click();
        String light = background();
        assertThat(light).isNotEqualTo(dark);
        browser.find("#theme").click();
        assertThat(background()).isEqualTo(dark);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void page_ofAHostileHistory_showsItAsText() throws IOException {
        open(ReportPageTest.hostile());

        assertThat(browser.find("#project").getText()).contains("</script><img src=x onerror=alert(1)>");
        assertThat(browser.findAll("img")).isEmpty();
        assertThat(browser.texts("#units-rows th")).singleElement().asString().contains("<img src=x");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void page_ofABuildWithoutGoalsGitOrTrend_saysSo() throws IOException {
        open(Pages.alone(Sessions.plain("one", Sessions.MORNING, 1_000, 0, 0)));

        assertThat(browser.find("#facts").getText()).contains("no git");
        assertThat(browser.find("#timeline").getText()).contains("This build has no goals to draw.");
        assertThat(browser.find("#recommendations").getText()).contains("Nothing to recommend.");
        assertThat(browser.find("#trend").getText()).contains("there is no trend yet");
        assertThat(browser.find("#slowest").getText()).contains("No goal of this build took a millisecond.");
        assertThat(browser.find("#cache").getText()).contains("No goal of this build could be reused.");
        assertThat(browser.find("#phases").getText()).contains("The history holds no phases of this build.");
        assertThat(browser.find("#units").getText()).contains("This build has no goals.");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void page_lendsNoExceptionFromItsPolicyToScriptsThatCameLater() throws IOException {
        open(Pages.report(5));

        browser.run("const late = document.createElement('script'); late.textContent = 'document.title = \"late\"';"
                + " document.body.append(late)");

        assertThat(browser.run("return document.title")).isEqualTo("shop – build report");
        assertThat(browser.console()).singleElement().asString().contains("Content Security Policy");
    }

    private void open(ReportContent report) throws IOException {
        browser.open(Files.writeString(directory.resolve("report.html"), Pages.html(report)));
    }

    private String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    /** As somebody without a mouse comes there. */
    private void tabTo(String id) {
        for (int i = 0; i < 40 && !browser.focused().equals(id); i++) {
            browser.press(Keys.TAB);
        }
        assertThat(browser.focused()).isEqualTo(id);
    }
}
