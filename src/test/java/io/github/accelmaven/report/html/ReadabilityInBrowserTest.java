package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import io.github.accelmaven.history.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the page can be read by everybody: on screens of any size and colours, on paper, with any pointer. */
class ReadabilityInBrowserTest {

    /** WCAG 2.2, 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    /** The least contrast of words of the timeline with the plates below them; 0 for words beyond their plate. */
    private static final String LEAST_CONTRAST_OF_BARS = """
            const light = (colour) => {
              const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
                .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return Math.min(...[...document.querySelectorAll('.bar-text')].map((words) => {
              const plate = words.previousElementSibling;
              const [outer, inner] = [plate.getBoundingClientRect(), words.getBoundingClientRect()];
              if (!plate.matches('.plate') || outer.left > inner.left || outer.right < inner.right) {
                return 0;
              }
              const [one, other] = [plate, words].map((shape) => light(getComputedStyle(shape).fill));
              return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            }));
            """;

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
    @ValueSource(strings = {"light", "dark"})
    void bars_ofEveryOutcome_haveWordsThatStandOutFromThem(String scheme) throws IOException {
        browser.preferColours(scheme);
        open(Pages.alone(Sessions.withUnits(ofEveryOutcome())));

        assertThat(browser.findAll(".bar-text")).hasSize(Outcome.values().length);
        assertThat(Double.parseDouble(browser.run(LEAST_CONTRAST_OF_BARS))).isGreaterThanOrEqualTo(LEAST_CONTRAST);
        browser.find("#only-critical").click();
        assertThat(Double.parseDouble(browser.run(LEAST_CONTRAST_OF_BARS))).isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    @Test
    void axis_whoseLastTickIsAtItsEnd_showsAllOfItsWords() throws IOException {
        open(Pages.alone(Sessions.withUnits(Sessions.unit("core", "compile", 0, 1_000, 0))));

        assertThat(browser.texts(".tick")).last().isEqualTo("1.00 s");
        assertThat(browser.run("return [...document.querySelectorAll('.tick')].at(-1).getBoundingClientRect().right"
                        + " <= document.getElementById('timeline-svg').getBoundingClientRect().right"))
                .isEqualTo("true");
    }

    @Test
    void timeline_saysWhereMavenStarts() throws IOException {
        open(Pages.report(1));

        assertThat(browser.texts("#legend li"))
                .last()
                .asString()
                .contains("Maven starts")
                .contains("0.38 s");
        assertThat(browser.texts(".start-words")).containsExactly("Maven starts");
    }

    @Test
    void page_fourHundredPixelsWide_isNotScrolledSideways() throws IOException {
        browser.resize(400, 900);
        open(Pages.report(5));

        assertThat(browser.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo("true");
    }

    @Test
    void targets_ofPointers_areLargeEnough() throws IOException {
        open(Pages.report(5));

        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('main :is(a, button, input, select, summary, .u-series th),"
                                        + " header :is(a, button)')].filter((target) => target.checkVisibility())"
                                        + ".filter((target) => Math.min(target.getBoundingClientRect().width,"
                                        + " target.getBoundingClientRect().height) < 24).map((target) => target.outerHTML).join()"))
                .isEmpty();
    }

    @Test
    void paper_showsAllColumnsAndNoControls() throws IOException {
        open(Pages.report(5));
        browser.resize(700, 1_000);
        browser.print();

        assertThat(browser.run("return [...document.querySelectorAll('button:not(.sort), input, select, nav')]"
                        + ".filter((control) => control.checkVisibility()).length"))
                .isEqualTo("0");
        assertThat(browser.run(
                        "return document.querySelector('#units-head th:last-child').getBoundingClientRect().right"
                                + " <= document.querySelector('#units').getBoundingClientRect().right"))
                .isEqualTo("true");
    }

    @Test
    void times_readAsThoseOfTheConsole() throws IOException {
        open(Pages.report(1));
        List<Integer> millis = new ArrayList<>(List.of(0, 1, 4, 5, 15, 1_075, 9_994, 9_999, 10_050, 59_949, 59_999));
        for (int i = 0; i < 500; i++) {
            millis.add(i * i * 31 + i * 5);
        }

        assertThat(browser.run("return " + millis + ".map(time).join()"))
                .isEqualTo(String.join(
                        ",",
                        millis.stream().map(Duration::ofMillis).map(Times::of).toList()));
    }

    @Test
    void legends_tellTheLastBuild_untilThePointerIsAtAnother() throws IOException {
        ReportContent report = Pages.report(5);
        open(report);

        assertThat(browser.texts("#trend .u-value"))
                .contains(Times.of(report.session().total()));
        assertThat(browser.texts("#trend .u-value")).noneMatch(value -> value.contains("--") || value.equals("–"));
    }

    @Test
    void slowestGoals_countThoseOfNoDuration() throws IOException {
        open(Pages.alone(Sessions.withUnits(
                Sessions.unit("core", "jar:jar", 0, 80, 0),
                Sessions.unit("web", "jar:jar", 80, 0, 0, Outcome.UP_TO_DATE, "nothing changed"))));

        assertThat(browser.texts("#slowest table:first-of-type tbody tr td:nth-child(2)"))
                .first()
                .isEqualTo("2");
    }

    @Test
    void filter_thatMatchesNothing_saysSoAndIsCleared() throws IOException {
        open(Pages.report(5));
        browser.find("#units-filter").sendKeys("no such");

        assertThat(browser.find("#units-none").getText()).contains("No goal matches “no such”.");
        assertThat(browser.find("#units-table").isDisplayed()).isFalse();
        browser.find("#units-clear").click();

        assertThat(browser.find("#units-none").isDisplayed()).isFalse();
        assertThat(browser.texts("#units-rows tr")).hasSize(50);
        assertThat(browser.focused()).isEqualTo("units-filter");
    }

    @Test
    void phases_areCalledPhases_andStandInTheirOrder() throws IOException {
        SessionRecord.UnitTime fonts = new SessionRecord.UnitTime(
                "fonts",
                "commands",
                "",
                Duration.ZERO,
                Duration.ofMillis(300),
                Outcome.EXECUTED,
                "no entry",
                Duration.ZERO,
                0);
        open(Pages.alone(Sessions.ofUnits(fonts, Sessions.unit("core", "jar:jar", 300, 80, 0))
                .phase("total", 900)
                .phase("build", 80)
                .phase("fonts", 300)
                .phase("setup", 200)
                .build()));

        assertThat(browser.find("#timeline-summary").getText()).startsWith("1 goal and 1 phase in 1 module.");
        assertThat(browser.find("#units-title").getText()).isEqualTo("All goals and phases, and why they ran");
        assertThat(browser.texts("#units-rows th")).containsExactly("phase fonts", "core");
        assertThat(browser.texts("#phases tbody th")).containsExactly("setup", "fonts", "build", "total");
        assertThat(browser.console()).isEmpty();
    }

    private void open(ReportContent report) throws IOException {
        browser.open(Files.writeString(directory.resolve("report.html"), Pages.html(report)));
    }

    private static SessionRecord.UnitTime[] ofEveryOutcome() {
        List<SessionRecord.UnitTime> units = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            units.add(Sessions.unit("core", "jar:jar", units.size() * 1_000L, 990, 0, outcome, "no entry"));
        }
        return units.toArray(SessionRecord.UnitTime[]::new);
    }
}
