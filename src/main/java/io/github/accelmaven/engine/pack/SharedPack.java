package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of one address, which several tables ask for. What fails for one is tried again for the next, whose message
 * then names that. Thread-safe.
 */
final class SharedPack implements AutoCloseable {

    private final Path temporary;
    private @Nullable Pack pack;
    private List<KeyPart> identity = List.of();
    private @Nullable FetchDirectory fetched;

    /** @param temporary a directory for what is fetched; it is created when it is needed */
    SharedPack(Path temporary) {
        this.temporary = temporary;
    }

    /** The files for one of the tables; it opens them itself when it is the first that asks for them. */
    Pack opened(Supplier<Pack> opening) {
        return new Share(opening);
    }

    private synchronized List<KeyPart> identity(Supplier<Pack> opening) throws IOException, InterruptedException {
        if (pack == null) {
            Pack opened = opening.get();
            try {
                identity = opened.identity();
                pack = opened;
            } finally {
                if (pack == null) {
                    opened.close();
                }
            }
        }
        return identity;
    }

    private synchronized String shown() {
        return Objects.requireNonNull(pack).shown();
    }

    private synchronized void fetch(Path directory) throws IOException, InterruptedException {
        FetchDirectory original = fetched;
        if (original == null) {
            original = fetchNow(Objects.requireNonNull(pack));
            fetched = original;
        }
        FileTrees.copyOver(original.path(), directory);
    }

    private FetchDirectory fetchNow(Pack from) throws IOException, InterruptedException {
        FetchDirectory original = FetchDirectory.begin(temporary, "shared");
        boolean isWhole = false;
        try {
            from.fetch(original.path());
            isWhole = true;
            return original;
        } finally {
            if (!isWhole) {
                original.close();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (pack != null) {
            pack.close();
            pack = null;
        }
        if (fetched != null) {
            fetched.close();
            fetched = null;
        }
    }

    /** What one table has of it. */
    private final class Share implements Pack {

        private final Supplier<Pack> opening;

        Share(Supplier<Pack> opening) {
            this.opening = opening;
        }

        @Override
        public List<KeyPart> identity() throws IOException, InterruptedException {
            return SharedPack.this.identity(opening);
        }

        @Override
        public String shown() {
            return SharedPack.this.shown();
        }

        @Override
        public void fetch(Path directory) throws IOException, InterruptedException {
            SharedPack.this.fetch(directory);
        }
    }
}
