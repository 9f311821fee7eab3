package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckoutTest {

    private static final ModuleRecord RECORD = new ModuleRecord(
            Map.of(
                    "compile",
                    new UnitRecord(
                            "compile",
                            "compile",
                            "ab",
                            "",
                            5,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of("unchecked"),
                            Optional.empty())),
            Optional.empty());

    private final Path root;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    CheckoutTest(@TempDir Path directory) {
        root = directory.resolve("my checkout");
    }

    private Checkout open() throws IOException {
        return Checkout.open(root, events::add);
    }

    @Test
    void open_ofANewCheckout_knowsNothing_andHidesFromVersionControl() throws IOException {
        try (Checkout checkout = open()) {
            assertThat(checkout.knows("lib")).isFalse();
            assertThat(checkout.record("lib")).isEqualTo(ModuleRecord.EMPTY);
            assertThat(checkout.wasUnfinished()).isFalse();
            assertThat(checkout.directory().resolve(".gitignore")).hasContent("*");
        }
        assertThat(events).isEmpty();
    }

    @Test
    void open_leavesAGitignoreThatIsThere() throws IOException {
        Path ignore = Samples.write(root.resolve(".accel/.gitignore"), "mine");
        open().close();
        assertThat(ignore).hasContent("mine");
    }

    @Test
    void save_keepsRecordsForTheNextBuild() throws IOException {
        try (Checkout checkout = open()) {
            checkout.settle("lib", RECORD);
            checkout.save(true, Optional.empty());
        }
        try (Checkout checkout = open()) {
            assertThat(checkout.record("lib")).isEqualTo(RECORD);
            assertThat(checkout.knows("lib")).isTrue();
            assertThat(checkout.wasUnfinished()).isFalse();
        }
        assertThat(Checkout.look(root, events::add).of("lib")).isEqualTo(RECORD);
    }

    @Test
    void open_afterABuildThatWasKilled_saysSo_untilOneEnds() throws IOException {
        open().close();
        try (Checkout checkout = open()) {
            assertThat(checkout.wasUnfinished()).isTrue();
            checkout.save(false, Optional.empty());
        }
        try (Checkout checkout = open()) {
            assertThat(checkout.wasUnfinished()).isTrue();
            checkout.save(true, Optional.empty());
        }
        try (Checkout checkout = open()) {
            assertThat(checkout.wasUnfinished()).isFalse();
        }
    }

    @Test
    void open_withDamagedRecords_warnsAndStartsAnew() throws IOException {
        Samples.write(root.resolve(".accel/records"), "{\"format\": 99}");
        try (Checkout checkout = open()) {
            assertThat(checkout.knows("lib")).isFalse();
            checkout.settle("lib", RECORD);
            checkout.save(true, Optional.empty());
        }
        assertThat(events)
                .singleElement()
                .isEqualTo(new Event.Warned(
                        "records",
                        "The records in .accel are not used: it is no file of records. They are written anew."));
        assertThat(Checkout.look(root, events::add).knows("lib")).isTrue();
    }

    @Test
    void look_changesNothing() {
        assertThat(Checkout.look(root, events::add).knows("lib")).isFalse();
        assertThat(root).doesNotExist();
        assertThat(events).isEmpty();
    }

    @Test
    void open_whileAnotherBuildHasIt_waitsAndSaysSo() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<ModuleRecord> second;
        try (Checkout first = open()) {
            second = CompletableFuture.supplyAsync(() -> recordOfLib(waiting));
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
            first.settle("lib", RECORD);
            first.save(true, Optional.empty());
        }
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(RECORD);
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .isEqualTo(
                                new Event.Noted("another accel build works in " + root + "; waiting for it to end")));
    }

    private ModuleRecord recordOfLib(CountDownLatch waiting) {
        try (Checkout checkout = Checkout.open(root, event -> {
            events.add(event);
            waiting.countDown();
        })) {
            return checkout.record("lib");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void open_whereAFileLies_fails() throws IOException {
        Samples.write(root.resolve(".accel"), "a file");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @Test
    void open_thatFails_leavesTheLockToOthers() throws IOException {
        Path inTheWay = Samples.write(root.resolve(".accel/unfinished/file"), "x");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        Files.delete(inTheWay.resolveSibling(""));
        open().close();
        assertThat(events).isEmpty();
    }
}
