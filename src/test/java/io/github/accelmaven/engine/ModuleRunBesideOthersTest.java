package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of a module of which the engine does not see all. */
class ModuleRunBesideOthersTest {

    private final Workshop shop;

    ModuleRunBesideOthersTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
    }

    private FakeUnit generate() {
        return shop.unit("generate").writes("target/generated/A.java", "class A {}");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("target/generated").writes("target/classes/A.class", "A");
    }

    @Test
    void begin_besideOthers_setsNothingAside() throws Exception {
        shop.build(compile());
        shop.write("target/classes/Other.class", "by a goal that the engine does not see");
        shop.besideOthers();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class", "target/classes/Other.class");
    }

    @Test
    void begin_afterUnitsThatOthersRan_takesTheirFilesForWhatTheyAre() throws Exception {
        FakeUnit generate = generate();
        shop.build(generate, compile());
        shop.write("target/generated/A.java", "class A { int made; }");
        shop.besideOthers(generate);
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("target"))
                .containsEntry("target/generated/A.java", "class A { int made; }")
                .containsKey("target/classes/A.class");
        shop.build(generate(), compile());
        assertThat(shop.outcomes()).isEqualTo(Map.of("generate", Outcome.FROM_CACHE, "compile", Outcome.FROM_CACHE));
    }

    @Test
    void catchUp_runsWhatWasPutOff_once() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        ModuleRun run = new ModuleRun(
                shop.module(), shop.record(), false, shop.context(new RecordCheck(RecordedValue::digest)));
        run.begin(Beginning.ofAll(false, record -> false));
        run.process(agent);
        assertThat(agent.runs()).isZero();
        run.catchUp();
        run.catchUp();
        run.finish();
        assertThat(agent.runs()).isEqualTo(1);
        assertThat(shop.outcome(agent)).isEqualTo(Outcome.EXECUTED);
    }
}
