package io.github.accelmaven.maven;

import io.github.accelmaven.engine.pack.PackOpener;
import io.github.accelmaven.engine.pack.PackSources;
import io.github.accelmaven.engine.pack.Revisions;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.maven.history.OwnProject;
import io.github.accelmaven.maven.pipeline.MavenArtifacts;
import io.github.accelmaven.maven.pipeline.MavenProxies;
import io.github.accelmaven.maven.pipeline.PackUnits;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.PackLookups;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.apache.maven.execution.MavenSession;

/** What a session fetches files from outside of the project with. Thread-safe. */
final class SessionPacks {

    /** How long the network may take to reach a server. */
    private static final Duration CONNECTING = Duration.ofSeconds(30);

    private final MavenSession session;
    private final MavenComponents components;
    private final EventSink events;
    private final PackLookups lookups;

    private SessionPacks(MavenSession session, MavenComponents components, EventSink events, PackLookups lookups) {
        this.events = events;
        this.session = session;
        this.components = components;
        this.lookups = lookups;
    }

    /** Reads what branches and addresses stood for when they were looked up last. */
    static SessionPacks open(MavenSession session, MavenComponents components, EventSink events) {
        PackLookups lookups = PackLookups.open(
                Checkout.directory(ModulePaths.root(session)).resolve("packs.json"),
                sentence -> events.emit(new Event.Warned("packs", sentence)));
        return new SessionPacks(session, components, events, lookups);
    }

    /**
     * Where files come from.
     *
     * @param ttl how long a branch or an address is not looked up again
     */
    PackSources sources(Duration ttl, FileHasher hasher) {
        Revisions revisions = new Revisions(
                lookups, session.isOffline(), session.getRequest().isUpdateSnapshots(), ttl, Clock.systemUTC(), events);
        return new PackSources(
                revisions,
                System.getenv(),
                new Lazy<>(this::client)::get,
                new MavenArtifacts(session, components.repositorySystem()),
                hasher);
    }

    /** What makes the units of packs that come from there. */
    PackUnits units(PackOpener sources) {
        return new PackUnits(OwnProject.name(session), ModulePaths.root(session), sources);
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECTING)
                .proxy(new MavenProxies(session.getRepositorySession().getProxySelector()))
                .build();
    }

    /** Writes down what was looked up. */
    void save() throws IOException {
        lookups.save();
    }
}
