package io.github.accelmaven.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.Hasher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every cache level. */
public abstract class CacheLevelContract {

    private static final byte[] CONTENT = Samples.bytes("the bytes of a class file");
    private static final Blob BLOB = Samples.blob(CONTENT);
    private static final StoredEntry STORED = Samples.stored("k", CONTENT);

    private CacheLevel level = new NoLevel();

    /** A new level with nothing in it. */
    protected abstract CacheLevel create() throws IOException;

    @BeforeEach
    void createLevel() throws IOException {
        level = create();
    }

    @Test
    void loadEntry_whenNothingWasStored_isAbsent() throws IOException {
        assertThat(level.loadEntry(Hasher.of("k"))).isEqualTo(new EntryLookup.Absent());
    }

    @Test
    void loadEntry_givesBackWhatWasStored() throws IOException {
        level.storeBlob(BLOB, Samples.source(CONTENT));
        level.storeEntry(STORED);
        assertThat(level.loadEntry(STORED.entry().key())).isEqualTo(new EntryLookup.Found(STORED));
    }

    @Test
    void storeEntry_whenThereIsOne_replacesIt() throws IOException {
        byte[] other = Samples.bytes("other");
        level.storeEntry(STORED);
        level.storeEntry(Samples.stored("k", other));
        assertThat(level.loadEntry(STORED.entry().key())).isEqualTo(new EntryLookup.Found(Samples.stored("k", other)));
    }

    @Test
    void removeEntry_forgetsIt_andAnUnknownOneIsNoFault() throws IOException {
        level.storeEntry(STORED);
        level.removeEntry(STORED.entry().key());
        level.removeEntry(STORED.entry().key());
        assertThat(level.loadEntry(STORED.entry().key())).isEqualTo(new EntryLookup.Absent());
    }

    @Test
    void openBlob_whenNothingWasStored_isEmpty() throws IOException {
        assertThat(level.hasBlob(BLOB)).isFalse();
        assertThat(level.openBlob(BLOB)).isEmpty();
    }

    @Test
    void openBlob_givesBackWhatWasStored() throws IOException {
        level.storeBlob(BLOB, Samples.source(CONTENT));
        assertThat(level.hasBlob(BLOB)).isTrue();
        assertThat(read(BLOB)).hasValue("the bytes of a class file");
    }

    @Test
    void storeBlob_ofNoBytes_isKept() throws IOException {
        Blob empty = Samples.blob(new byte[0]);
        level.storeBlob(empty, Samples.source(new byte[0]));
        assertThat(read(empty)).hasValue("");
    }

    @Test
    void storeBlob_twice_isTheSameAsOnce() throws IOException {
        level.storeBlob(BLOB, Samples.source(CONTENT));
        level.storeBlob(BLOB, Samples.source(CONTENT));
        assertThat(read(BLOB)).hasValue("the bytes of a class file");
    }

    @Test
    void storeBlob_whenTheSourceFailsHalfway_keepsNothing() throws IOException {
        BlobSource failing = () -> new SequenceInputStream(new ByteArrayInputStream(CONTENT, 0, 5), new Failing());
        assertThatThrownBy(() -> level.storeBlob(BLOB, failing)).isInstanceOf(SourceFaultException.class);
        assertThat(level.hasBlob(BLOB)).isFalse();
        assertThat(level.openBlob(BLOB)).isEmpty();
    }

    @Test
    void quarantineBlob_makesRoomForASoundOne() throws IOException {
        level.storeBlob(BLOB, Samples.source(CONTENT));
        level.quarantineBlob(BLOB);
        level.quarantineBlob(BLOB);
        assertThat(level.hasBlob(BLOB)).isFalse();
        level.storeBlob(BLOB, Samples.source(CONTENT));
        assertThat(read(BLOB)).hasValue("the bytes of a class file");
    }

    @Test
    void touch_ofWhatIsNotThere_isNoFault() throws IOException {
        level.touch(STORED);
        assertThat(level.loadEntry(STORED.entry().key())).isEqualTo(new EntryLookup.Absent());
    }

    @Test
    void manyThreads_storeAndReadTheSameThings_andSeeAllOrNothing() throws Exception {
        byte[] content = Samples.bytes(300_000, 42);
        Blob blob = Samples.blob(content);
        StoredEntry stored = Samples.stored("many", content);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                done.add(threads.submit(() -> {
                    level.storeBlob(blob, Samples.source(content));
                    level.storeEntry(stored);
                    try (InputStream in = level.openBlob(blob).orElseThrow()) {
                        assertThat(Samples.blob(in.readAllBytes())).isEqualTo(blob);
                    }
                    assertThat(level.loadEntry(stored.entry().key())).isEqualTo(new EntryLookup.Found(stored));
                    return true;
                }));
            }
            for (Future<?> task : done) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<String> read(Blob blob) throws IOException {
        Optional<InputStream> opened = level.openBlob(blob);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new SourceFaultException("'A.class' changed while it was stored");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
