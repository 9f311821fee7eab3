package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainRunTest {

    private final Workshop shop;
    private final List<Event> events = new ArrayList<>();
    private final PlainRun run =
            new PlainRun("lib", "accel.cache is false", events::add, new RecordCheck(RecordedValue::digest));

    PlainRunTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
    }

    private Event.UnitFinished only() {
        assertThat(events).hasSize(1);
        return (Event.UnitFinished) events.get(0);
    }

    @Test
    void process_runsEveryUnitWithoutAskingWhatItIs() throws Exception {
        FakeUnit unit = shop.unit("skipped").treated(new Treatment.ToldToSkip("skipTests is set"));
        run.process(unit);
        assertThat(unit.runs()).isEqualTo(1);
        assertThat(only().outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(only().module()).isEqualTo("lib");
        assertThat(only().unit()).isEqualTo("skipped");
        assertThat(only().reason()).isEqualTo("accel.cache is false");
        assertThat(only().saved()).isZero();
        run.process(unit);
        assertThat(unit.runs()).isEqualTo(2);
    }

    @Test
    void process_ofAUnitThatFails_tellsAndThrowsThat() {
        IOException failure = new IOException("broken");
        FakeUnit unit = shop.unit("failing").then(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> run.process(unit)).isSameAs(failure);
        assertThat(only().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void beginAndFinish_changeNothingAndRememberNothing() throws Exception {
        shop.write("target/classes/Old.class", "old");
        run.begin(Beginning.ofAll(true, record -> true));
        run.finish();
        assertThat(shop.path("target/classes/Old.class")).exists();
        assertThat(run.record()).isEmpty();
        assertThat(events).isEmpty();
    }
}
