package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.state.OutputSize;
import io.github.accelmaven.state.ToldHistory;
import java.util.List;

/** What sessions say of themselves, for tests. */
final class ToldHistories {

    /** Nothing. */
    static final ToldHistory NONE = new ToldHistory(
            new ToldHistory.Places(false, "history.jsonl", 0, "", false), "a:b", "default", List.of(), OutputSize.NONE);

    private ToldHistories() {}
}
