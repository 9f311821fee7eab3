package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.DefaultExecutionEventCatapult;
import org.junit.jupiter.api.Test;

class EventGateTest {

    private final MavenSession session = Samples.session(
            Samples.project(Path.of("lib").toAbsolutePath()), Path.of("").toAbsolutePath());
    private final List<String> heard = new ArrayList<>();

    private final ExecutionListener listener = new AbstractExecutionListener() {
        @Override
        public void mojoStarted(ExecutionEvent event) {
            heard.add("started");
        }

        @Override
        public void sessionEnded(ExecutionEvent event) {
            heard.add("ended");
        }
    };

    private void fire(ExecutionEvent.Type type) {
        new DefaultExecutionEventCatapult().fire(type, session, null);
    }

    @Test
    void put_hearsEverything_andHandsOnWhatItsKeeperWants() {
        session.getRequest().setExecutionListener(listener);
        List<ExecutionEvent.Type> passed = new ArrayList<>();
        EventGate.put(session, event -> {
            passed.add(event.getType());
            return event.getType() == ExecutionEvent.Type.SessionEnded;
        });
        fire(ExecutionEvent.Type.MojoStarted);
        fire(ExecutionEvent.Type.SessionEnded);
        assertThat(passed).containsExactly(ExecutionEvent.Type.MojoStarted, ExecutionEvent.Type.SessionEnded);
        assertThat(heard).containsExactly("ended");
    }

    @Test
    void put_whereNobodyListens_hearsAllTheSame() {
        List<ExecutionEvent.Type> passed = new ArrayList<>();
        EventGate.put(session, event -> passed.add(event.getType()));
        fire(ExecutionEvent.Type.MojoStarted);
        assertThat(passed).containsExactly(ExecutionEvent.Type.MojoStarted);
    }

    @Test
    void beforeEnd_actsBeforeTheListenerHears() {
        session.getRequest().setExecutionListener(listener);
        EventGate.beforeEnd(session, () -> heard.add("action"));
        fire(ExecutionEvent.Type.MojoStarted);
        fire(ExecutionEvent.Type.SessionEnded);
        assertThat(heard).containsExactly("started", "action", "ended");
    }
}
