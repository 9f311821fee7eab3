package io.github.accelmaven.maven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @Test
    void of_callsAccelsGoalsByTheirPrefix_howeverTheyWereCalled() {
        request.setGoals(List.of(
                "io.github.accelmaven:accel-maven-plugin:0.1.0-SNAPSHOT:build",
                "io.github.accelmaven:accel-maven-plugin:check",
                "accel:build",
                "org.acme:accel-maven-plugin:1:build",
                "verify"));

        assertThat(CommandLine.of(request))
                .isEqualTo("accel:build accel:check accel:build org.acme:accel-maven-plugin:1:build verify");
    }

    @Test
    void withoutSecrets_masksValuesOfNamesThatLookLikeOne_andLogins() {
        assertThat(CommandLine.withoutSecrets("no login with password=hunter2, user=me, \"apiKey\": \"abc\", tries: 3"))
                .isEqualTo("no login with password=***, user=me, \"apiKey\": \"***\", tries: 3");
        assertThat(CommandLine.withoutSecrets("cannot fetch https://me:hunter2@acme.org/repo.git"))
                .isEqualTo("cannot fetch https://acme.org/repo.git");
        assertThat(CommandLine.withoutSecrets("There are test failures.")).isEqualTo("There are test failures.");
    }

    @Test
    void of_wordsThatAShellWouldReadOtherwise_areQuoted() {
        request.setGoals(List.of("verify"));
        request.setInactiveProfiles(List.of("slow"));
        request.getUserProperties().setProperty("argLine", "-Xmx1g $HOME");
        request.getUserProperties().setProperty("name", "it's");
        request.getUserProperties().setProperty("test", "*IT");

        assertThat(CommandLine.of(request))
                .isEqualTo("verify -P '!slow' '-DargLine=-Xmx1g $HOME' '-Dname=it'\\''s' '-Dtest=*IT'");
    }

    @Test
    void of_holdsSwitches_inOneOrder_andMasksSecrets() {
        request.setGoals(List.of("verify"));
        request.setSelectedProjects(List.of("web"));
        request.setMakeBehavior(MavenExecutionRequest.REACTOR_MAKE_UPSTREAM);
        request.getUserProperties().setProperty("skipTests", "true");
        request.getUserProperties().setProperty("db.password", "hunter2");
        request.getUserProperties().setProperty("accel.history.file", "elsewhere.jsonl");

        assertThat(CommandLine.of(request)).isEqualTo("verify -pl web -am -Ddb.password=*** -DskipTests=true");
    }
}
