package io.github.accelmaven.cache.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.Blob;
import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.CacheLevelContract;
import io.github.accelmaven.cache.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemoryLevelTest extends CacheLevelContract {

    @Override
    protected CacheLevel create() {
        return new MemoryLevel(8 << 20);
    }

    @Test
    void accepts_aBlobOfAnEighthOfTheLevel_andNoLargerOne() {
        MemoryLevel level = new MemoryLevel(800);
        assertThat(level.accepts(Samples.blob(new byte[100]))).isTrue();
        assertThat(level.accepts(Samples.blob(new byte[101]))).isFalse();
    }

    @Test
    void storeBlob_beyondTheSizeOfTheLevel_pushesOutOthers() throws IOException {
        MemoryLevel level = new MemoryLevel(80_000);
        int kept = 0;
        for (int i = 0; i < 100; i++) {
            byte[] content = Samples.bytes(5_000, i);
            level.storeBlob(Samples.blob(content), Samples.source(content));
        }
        for (int i = 0; i < 100; i++) {
            Blob blob = Samples.blob(Samples.bytes(5_000, i));
            kept += level.hasBlob(blob) ? 1 : 0;
        }
        assertThat(kept).isBetween(1, 16);
    }

    @Test
    void ofUsualSize_takesBundles() {
        assertThat(MemoryLevel.ofUsualSize().accepts(Samples.blob(new byte[1 << 20])))
                .isTrue();
    }
}
