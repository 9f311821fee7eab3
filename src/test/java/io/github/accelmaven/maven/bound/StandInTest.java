package io.github.accelmaven.maven.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class StandInTest {

    private final MojoExecution compile = Samples.execution("compile");
    private final MojoDescriptor goal = compile.getMojoDescriptor();
    private final Xpp3Dom configuration = Samples.xml("<configuration><release>17</release></configuration>");
    private final MojoDescriptor done = Samples.ownExecution("done").getMojoDescriptor();

    StandInTest() {
        compile.setConfiguration(configuration);
        compile.setForkedExecutions("com.acme:lib:1", List.of(Samples.execution("forked")));
    }

    @Test
    void run_pointsTheExecutionAtTheOtherGoal_withTheSessionAlone() {
        new StandIn(compile).run(done);
        assertThat(compile.getMojoDescriptor()).isSameAs(done);
        assertThat(compile.getConfiguration().getChildCount()).isEqualTo(1);
        assertThat(compile.getConfiguration().getChild("session").getValue()).isEqualTo("${session}");
    }

    @Test
    void putBack_makesTheExecutionWhatItWas() {
        StandIn standIn = new StandIn(compile);
        standIn.withoutForks();
        assertThat(compile.getForkedExecutions()).isEmpty();
        standIn.run(done);
        standIn.putBack();
        standIn.putBack();
        assertThat(compile.getMojoDescriptor()).isSameAs(goal);
        assertThat(compile.getConfiguration()).isSameAs(configuration);
        assertThat(compile.getForkedExecutions()).containsOnlyKeys("com.acme:lib:1");
        assertThat(standIn.isFor(compile)).isTrue();
        assertThat(standIn.isFor(Samples.execution("compile"))).isFalse();
    }
}
