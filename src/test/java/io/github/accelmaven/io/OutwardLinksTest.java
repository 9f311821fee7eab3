package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutwardLinksTest {

    private final Path home;
    private final Path outside;

    OutwardLinksTest(@TempDir Path directory) throws IOException {
        home = Files.createDirectory(directory.toRealPath().resolve("home"));
        outside = Files.createDirectory(directory.toRealPath().resolve("outside"));
    }

    @Test
    void linkOnTheWay_thatLeadsOut_isFoundWithItsEnd() throws IOException {
        Files.createDirectory(home.resolve("a"));
        Files.createSymbolicLink(home.resolve("a/link"), Path.of("../../outside"));

        assertThat(found("a/link/b/c")).isEqualTo(home.resolve("a/link") + " to " + outside);
        assertThat(found("a/link")).isEqualTo(home.resolve("a/link") + " to " + outside);
        assertThat(found("a/other")).isEmpty();
    }

    @Test
    void linkWithinTheDirectory_isNone() throws IOException {
        Files.createDirectory(home.resolve("a"));
        Files.createSymbolicLink(home.resolve("link"), Path.of("a"));
        Files.createSymbolicLink(home.resolve("idle"), Path.of("missing"));

        assertThat(found("link/b")).isEmpty();
        assertThat(found("idle/b")).isEmpty();
    }

    @Test
    void linkBehindALinkWithinTheDirectory_isFound() throws IOException {
        Files.createDirectory(home.resolve("a"));
        Files.createSymbolicLink(home.resolve("a/out"), outside);
        Files.createSymbolicLink(home.resolve("link"), Path.of("a"));
        Files.createSymbolicLink(home.resolve("straight"), Path.of("a/out"));

        assertThat(found("link/out/b")).isEqualTo(home.resolve("link/out") + " to " + outside);
        assertThat(found("straight/b")).isEqualTo(home.resolve("straight") + " to " + outside);
    }

    @Test
    void linkToWhatIsMissing_countsByWhereItWouldBe() throws IOException {
        Files.createSymbolicLink(home.resolve("link"), outside.resolve("missing"));
        Files.createSymbolicLink(home.resolve("first"), Path.of("link"));

        assertThat(found("link")).isEqualTo(home.resolve("link") + " to " + outside.resolve("missing"));
        assertThat(found("first/b")).isEqualTo(home.resolve("first") + " to " + outside.resolve("missing"));
    }

    @Test
    void directoryThatLiesBehindALinkItself_isAsAnyOther() throws IOException {
        Path alias = Files.createSymbolicLink(outside.resolve("alias"), home);
        Files.createDirectory(home.resolve("a"));
        Files.createSymbolicLink(home.resolve("link"), Path.of("a"));

        assertThat(new OutwardLinks(alias).onTheWayTo(alias.resolve("link/b"))).isEmpty();
    }

    @Test
    void linksInACircle_leadNowhere() throws IOException {
        Files.createSymbolicLink(home.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(home.resolve("b"), Path.of("a"));

        assertThat(found("a/c")).isEmpty();
    }

    private String found(String place) throws IOException {
        return new OutwardLinks(home)
                .onTheWayTo(home.resolve(place))
                .map(link -> link.link() + " to " + link.end())
                .orElse("");
    }
}
