package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back without a unit running for it. */
class RestoreRunTest {

    private final Workshop shop;

    RestoreRunTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("src/A.java", "class A {}");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("src").writes("target/classes/A.class", "A");
    }

    private FakeUnit jar() {
        return shop.unit("jar")
                .reads("target/classes")
                .writesBeside("target/lib.jar", "jar")
                .outputs("target/lib.jar");
    }

    @Test
    void restore_bringsBackWhatTheCacheHolds_andRunsNothing() throws Exception {
        shop.build(compile(), jar());
        FileTrees.deleteRecursively(shop.path("target"));
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        assertThat(shop.restore(compile, jar)).isEmpty();
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.FROM_CACHE, "jar", Outcome.FROM_CACHE));
        assertThat(compile.runs() + jar.runs()).isZero();
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class", "target/lib.jar");
        shop.build(compile, jar);
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.UP_TO_DATE, "jar", Outcome.UP_TO_DATE));
    }

    @Test
    void restore_ofAUnitWithoutAResult_saysWhy_andTouchesNothing() throws Exception {
        shop.build(compile(), jar());
        shop.write("src/A.java", "class A { int edited; }");
        Map<String, String> before = shop.files("target");
        assertThat(shop.restore(compile(), jar())).contains("src/A.java changed");
        assertThat(shop.outcomes()).isEmpty();
        assertThat(shop.files("target")).isEqualTo(before);
        FakeUnit compile = compile();
        shop.build(compile, jar());
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void restore_ofAUnitThatAlwaysRuns_saysWhy() throws Exception {
        FakeUnit deploy = shop.unit("deploy").treated(new Treatment.AlwaysRuns("it writes into a repository"));
        assertThat(shop.restore(deploy)).contains("it always runs, it writes into a repository");
        assertThat(shop.restore(compile().withUnknownKey("nobody knows what it reads")))
                .contains("it always runs, nobody knows what it reads");
        assertThat(shop.restore(compile().treated(new Treatment.Rerun("it is audited"))))
                .contains("it is audited");
        assertThat(deploy.runs()).isZero();
    }

    @Test
    void restore_ofAUnitThatIsToldToSkip_leavesNothingOfItsLastRun() throws Exception {
        shop.build(compile());
        FakeUnit skipped = compile().treated(new Treatment.ToldToSkip("skip is set"));
        assertThat(shop.restore(skipped)).isEmpty();
        assertThat(shop.outcome(skipped)).isEqualTo(Outcome.SKIPPED);
        assertThat(skipped.runs()).isZero();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void restore_ofADeferrableUnit_leavesItAtThat() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        assertThat(shop.restore(agent)).isEmpty();
        assertThat(shop.outcome(agent)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(agent.runs()).isZero();
    }

    @Test
    void begin_clearsWhatNoRecordAccountsFor_andWhatIsGone() throws Exception {
        shop.build(compile(), shop.unit("old").writes("target/old/Old.txt", "old"));
        shop.write("target/classes/Left.class", "by plain Maven");
        shop.restore(compile());
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class");
        shop.write("target/other/left.txt", "by plain Maven");
        shop.unknownState();
        shop.restore(compile());
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class");
    }
}
