package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskGraphTest {

    private static TaskGraph<String> graph(Map<String, Set<String>> prerequisites, String... order) {
        return new TaskGraph<>(List.of(order), task -> prerequisites.getOrDefault(task, Set.of()), String::length);
    }

    @Test
    void prerequisitesAndDependents_areEachOthersInverse() {
        TaskGraph<String> graph = graph(Map.of("b", Set.of("a"), "c", Set.of("a", "b")), "a", "b", "c");
        assertThat(graph.prerequisites("c")).containsExactlyInAnyOrder("a", "b");
        assertThat(graph.dependents("a")).containsExactly("b", "c");
        assertThat(graph.dependents("c")).isEmpty();
    }

    @Test
    void prerequisites_thatAreNotInTheOrder_orStandLater_doNotCount() {
        TaskGraph<String> graph = graph(Map.of("a", Set.of("a", "b", "elsewhere"), "b", Set.of("a")), "a", "b");
        assertThat(graph.prerequisites("a")).isEmpty();
        assertThat(graph.prerequisites("b")).containsExactly("a");
    }

    @Test
    void criticalPath_isTheLongestWayToTheEnd() {
        TaskGraph<String> graph = graph(
                Map.of("short", Set.of("a"), "muchlonger", Set.of("a"), "end", Set.of("short", "muchlonger")),
                "a",
                "short",
                "muchlonger",
                "end");
        assertThat(graph.criticalPath("end")).isEqualTo(3);
        assertThat(graph.criticalPath("short")).isEqualTo(8);
        assertThat(graph.criticalPath("a")).isEqualTo(1 + 10 + 3);
    }

    @Test
    void criticalPath_whenNothingIsKnownOfDurations_countsTasks() {
        TaskGraph<String> graph =
                new TaskGraph<>(List.of("a", "b"), task -> task.equals("b") ? Set.of("a") : Set.of(), task -> 0);
        assertThat(graph.criticalPath("a")).isEqualTo(2);
    }
}
