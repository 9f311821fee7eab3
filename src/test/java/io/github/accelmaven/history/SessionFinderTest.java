package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFinderTest {

    @TempDir
    Path directory;

    @Test
    void last_givesTheLastOnesWithTheirWorkUnits_theOldestFirst() throws IOException {
        SessionFinder finder = historyOf("one", "two", "three");

        assertThat(finder.last(2, session -> true))
                .extracting(SessionRecord::id)
                .containsExactly("two", "three");
        assertThat(finder.last(Optional.of("com.acme:shop")))
                .hasValueSatisfying(session -> assertThat(session.goals()).hasSize(2));
        assertThat(finder.last(Optional.of("com.acme:other"))).isEmpty();
    }

    @Test
    void last_whenThereIsNoFile_isEmpty() throws IOException {
        assertThat(new SessionFinder(directory.resolve("none")).last(Optional.empty()))
                .isEmpty();
    }

    @Test
    void last_passesOverWhatCannotBeRead() throws IOException {
        SessionFinder finder = historyOf("one");
        Files.writeString(finder.file(), "no json\n{\"session_id\":\"cut", StandardOpenOption.APPEND);

        assertThat(finder.last(5, session -> true))
                .extracting(SessionRecord::id)
                .containsExactly("one");
    }

    @Test
    void named_takesABeginningThatOnlyOneHas() throws IOException {
        SessionFinder finder = historyOf("20260302-a1", "20260302-b1", "20260302-b2");

        assertThat(finder.named("20260302-a", Optional.empty()).id()).isEqualTo("20260302-a1");
        assertThat(finder.named("20260302-b2", Optional.empty()).id()).isEqualTo("20260302-b2");
        assertThatThrownBy(() -> finder.named("20260302-b", Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("several sessions")
                .hasMessageContaining("20260302-b1 and 20260302-b2");
    }

    @Test
    void named_whenThereIsNone_tellsTheNearest() throws IOException {
        SessionFinder finder = historyOf("20260302-a1", "20260302-b1", "20260302-b2", "20990101-zz");

        assertThatThrownBy(() -> finder.named("20260302-c2", Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The nearest ones are 20260302-b2, ")
                .hasMessageNotContaining("20990101-zz");
    }

    @Test
    void named_whenThereIsNone_tellsThoseOfTheProject_unlessItHasNone() throws IOException {
        SessionFinder finder = historyOf("20260302-a1");
        SessionRecord other = Sessions.like(Sessions.full("20260302-b1"))
                .project("org.acme:other")
                .build();
        new HistoryFile(finder.file(), 1_000_000).append(other);

        assertThatThrownBy(() -> finder.named("20260302-a9", Optional.of("org.acme:other")))
                .hasMessageContaining("The nearest ones are 20260302-b1.")
                .hasMessageNotContaining("20260302-a1");
        assertThatThrownBy(() -> finder.named("20260302-a9", Optional.of("org.acme:none")))
                .hasMessageContaining("The nearest ones are 20260302-a1, 20260302-b1");
    }

    @Test
    void named_whenTheHistoryIsEmpty_saysHowToGetOne() {
        assertThatThrownBy(() -> new SessionFinder(directory.resolve("none")).named("x", Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is empty")
                .hasMessageContaining("accel:build");
    }

    private SessionFinder historyOf(String... ids) throws IOException {
        Path file = directory.resolve("history.jsonl");
        for (String id : ids) {
            new HistoryFile(file, 1_000_000).append(Sessions.full(id));
        }
        return new SessionFinder(file);
    }
}
