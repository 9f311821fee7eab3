package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The tap on standard output, as on Maven 3. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
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
            tap.printHeld(held);
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

    @Test
    void into_aBlock_showsItWhole_withWhatThreadsOfTheActionPrint() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            Block block = tap.block();
            tap.into(block, () -> {
                printing("one\n");
                Thread helper = new Thread(() -> printing("two\n"));
                helper.start();
                join(helper);
                return printing("unended");
            });
            printing("somebody else\n");
            assertThat(shown()).isEqualTo("somebody else\n");
            block.print();
        }
        assertThat(shown().lines()).containsExactly("somebody else", "one", "two", "unended");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void into_blocksOfSeveralThreads_doesNotMixThem() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            List<Block> blocks = List.of(tap.block(), tap.block());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int number = i;
                threads.add(new Thread(() -> tap.into(blocks.get(number), () -> {
                    for (int line = 0; line < 100; line++) {
                        printing("thread " + number + "\n");
                    }
                    return true;
                })));
            }
            threads.forEach(Thread::start);
            threads.forEach(ConsoleTapTest::join);
            blocks.forEach(Block::print);
        }
        List<String> lines = shown().lines().toList();
        assertThat(lines).hasSize(200);
        assertThat(lines.subList(0, 100)).containsOnly("thread 0");
        assertThat(lines.subList(100, 200)).containsOnly("thread 1");
    }

    @Test
    void into_aBlock_listensAndHoldsForItsThreadOnly() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            Block block = tap.block();
            tap.into(block, () -> {
                try {
                    return tap.listening(heard::add, () -> {
                        Thread other = new Thread(() -> tap.into(tap.block(), () -> printing("of another module\n")));
                        other.start();
                        other.join();
                        return printing("own\n");
                    });
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(heard).containsExactly("own");
    }

    @Test
    void into_aBlockThatIsOver_linesOfThreadsThatLiveOnAppear() throws Exception {
        try (ConsoleTap tap = StandardOutputTap.install()) {
            CountDownLatch over = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            Block block = tap.block();
            tap.into(block, () -> {
                Thread thread = new Thread(() -> {
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    printing("late\n");
                });
                thread.start();
                return threads.add(thread);
            });
            over.countDown();
            threads.forEach(ConsoleTapTest::join);
        }
        assertThat(shown()).isEqualTo("late\n");
    }

    @Test
    void into_aBlock_keepsErrorsOnTheirStream_inTheirPlace() {
        PrintStream errorsBefore = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, Charset.defaultCharset()));
        try (ConsoleTap tap = StandardOutputTap.install()) {
            Block block = tap.block();
            tap.into(block, () -> {
                System.err.println("to the errors");
                return printing("to the output\n");
            });
            assertThat(errors.size()).isZero();
            block.print();
        } finally {
            System.setErr(errorsBefore);
        }
        assertThat(errors.toString(Charset.defaultCharset())).isEqualTo("to the errors" + System.lineSeparator());
        assertThat(shown()).isEqualTo("to the output" + System.lineSeparator());
    }

    @Test
    void holding_letsErrorsThrough() {
        PrintStream errorsBefore = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, Charset.defaultCharset()));
        try (ConsoleTap tap = StandardOutputTap.install()) {
            assertThat(tap.holding(() -> System.err.print("fault"))).isEmpty();
        } finally {
            System.setErr(errorsBefore);
        }
        assertThat(errors.toString(Charset.defaultCharset())).isEqualTo("fault");
    }
}
