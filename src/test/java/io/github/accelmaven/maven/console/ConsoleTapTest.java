package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The tap on standard output, as on Maven 3. */
@ResourceLock(Resources.SYSTEM_OUT)
class ConsoleTapTest {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void watchTheScreen() {
        System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    }

    @AfterEach
    void leaveTheScreen() {
        System.setOut(before);
    }

    private String shown() {
        return screen.toString(Charset.defaultCharset());
    }

    private static Void printing(String text) {
        System.out.print(text);
        return null;
    }

    @Test
    void listening_hearsEachLine_andPrintsAsUsual() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            int result = tap.listening(heard::add, () -> {
                System.out.print("one\r\n\nthr");
                System.out.print("ee — größer\nlast");
                System.out.write('!');
                return 7;
            });
            assertThat(result).isEqualTo(7);
            System.out.println(" after");
        }
        assertThat(heard).containsExactly("one", "", "three — größer", "last!");
        assertThat(shown()).isEqualTo("one\r\n\nthree — größer\nlast! after" + System.lineSeparator());
    }

    @Test
    void listening_whenTheActionFails_endsAllTheSame() {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            assertThatThrownBy(() -> tap.listening(heard::add, () -> {
                        printing("half");
                        throw new IOException("goal failed");
                    }))
                    .hasMessage("goal failed");
            printing("later\n");
        }
        assertThat(heard).containsExactly("half");
    }

    @Test
    void holding_printsNothing_untilItIsToldTo() {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            String held = tap.holding(() -> printing("heading\nunended"));
            assertThat(shown()).isEmpty();
            printing("next ");
            tap.print(held);
        }
        assertThat(shown()).isEqualTo("next heading\nunended\n");
    }

    @Test
    void holding_afterAnUnendedLine_holdsOnlyWhatIsPrintedThen() {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            printing("Password: ");
            assertThat(tap.holding(() -> printing("heading\n"))).isEqualTo("heading\n");
        }
        assertThat(shown()).isEqualTo("Password: ");
    }

    @Test
    void listening_afterAnUnendedLine_hearsOnlyWhatIsPrintedThen() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            printing("...");
            tap.listening(heard::add, () -> printing("[WARNING] x\n"));
        }
        assertThat(heard).containsExactly("[WARNING] x");
    }

    @Test
    void holding_withinListening_isNotHeard() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            tap.listening(heard::add, () -> {
                String held = tap.holding(() -> printing("held\n"));
                return printing(held + "heard\n");
            });
        }
        assertThat(heard).containsExactly("held", "heard");
        assertThat(shown()).isEqualTo("held\nheard\n");
    }

    @Test
    void close_putsTheOldStreamBack() {
        PrintStream watched = System.out;
        StandardOutputTap.install().close();
        assertThat(System.out).isSameAs(watched);
    }

    @Test
    void showHeader_printsTheHeadingOnce_beforeWhatRuns() {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            ModuleConsole console = new ModuleConsole(tap, "--- lib ---\n");
            console.silently(() -> printing("an event\n"));
            assertThat(shown()).isEmpty();
            console.showHeader();
            console.showHeader();
        }
        assertThat(shown()).isEqualTo("--- lib ---\n");
    }
}
