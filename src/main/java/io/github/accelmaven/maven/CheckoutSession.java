package io.github.accelmaven.maven;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.state.OutputSize;
import io.github.accelmaven.state.Shortcut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The checkout of a session from its beginning to its end: its lock and records, and the tools of the session. Everything
 * is written once, when the session is closed, or when the JVM is told to end.
 */
final class CheckoutSession implements AutoCloseable {

    private final SessionTools tools;
    private final EventSink events;
    private final Optional<Checkout> checkout;
    private final String plainReason;
    private final Thread onInterruption;
    private Optional<Shortcut> next = Optional.empty();
    private Saving others = () -> {};

    private CheckoutSession(SessionTools tools, EventSink events, Optional<Checkout> checkout, String plainReason) {
        this.tools = tools;
        this.events = events;
        this.checkout = checkout;
        this.plainReason = plainReason;
        this.onInterruption = new Thread(() -> save(false), "accel-save");
    }

    /**
     * Opens the checkout; without a cache, when the user says so or the checkout cannot be written.
     *
     * @param tools those of the session
     */
    static CheckoutSession open(BuildSettings settings, MavenSession session, SessionTools tools, EventSink events) {
        if (!settings.switches().cache()) {
            return new CheckoutSession(tools, events, Optional.empty(), "accel.cache is false");
        }
        Path root = ModulePaths.root(session);
        try {
            CheckoutSession opened = new CheckoutSession(tools, events, Optional.of(Checkout.open(root, events)), "");
            Runtime.getRuntime().addShutdownHook(opened.onInterruption);
            return opened;
        } catch (IOException e) {
            events.emit(new Event.Warned(
                    "checkout",
                    "The directory " + Checkout.directory(root) + " cannot be written: " + FileFaults.describe(e)
                            + ". This build runs every goal. Make the directory writable to have results reused."));
            return new CheckoutSession(tools, events, Optional.empty(), "the checkout cannot be written");
        }
    }

    SessionTools tools() {
        return tools;
    }

    EventSink events() {
        return events;
    }

    /** What is known of the checkout; empty when nothing is reused. */
    Optional<Checkout> checkout() {
        return checkout;
    }

    /** Why nothing is reused. */
    String plainReason() {
        return plainReason;
    }

    /** What a build with nothing to do rests on from now on; empty when the next one has to look into modules. */
    synchronized void restsOn(Optional<Shortcut> shortcut) {
        next = shortcut;
    }

    /** Writes something down. */
    interface Saving {
        void save() throws IOException;
    }

    /** Something else is to be written with the records, when something is. */
    synchronized void alsoSaves(Saving saving) {
        others = saving;
    }

    /** How much lies in place of what the work units of the session's modules made. */
    OutputSize outputs(MavenSession session) {
        OutputSize sum = OutputSize.NONE;
        if (checkout.isPresent()) {
            for (MavenProject project : session.getProjects()) {
                sum = sum.plus(checkout.get().record(tools.key(project)).outputs(ModulePaths.base(project)));
            }
        }
        return sum;
    }

    @Override
    public void close() {
        if (checkout.isPresent()) {
            Runtime.getRuntime().removeShutdownHook(onInterruption);
            save(true);
        }
    }

    private synchronized void save(boolean finished) {
        checkout.ifPresent(known -> {
            tools.save();
            try (known) {
                others.save();
                known.save(finished, finished ? next : Optional.empty());
            } catch (IOException e) {
                events.emit(
                        new Event.Warned(
                                "checkout",
                                "The records of this build cannot be written to " + known.directory() + ": "
                                        + FileFaults.describe(e)
                                        + ". The next build starts from the cache. Make room, or make the directory writable."));
            }
        });
    }
}
