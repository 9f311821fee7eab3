package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import java.util.List;

/**
 * What would happen to a unit.
 *
 * @param verdict what
 * @param reason why, or from where
 * @param parts what its key is made of; empty when the key is not known
 * @param differences how the key differs from the one of the nearest earlier run that is known
 */
public record Prediction(Verdict verdict, String reason, List<KeyPart> parts, List<String> differences) {

    /** What would happen. */
    public enum Verdict {
        /** Nothing: the result is in place. */
        UP_TO_DATE("up to date"),
        /** The result would be restored. */
        FROM_CACHE("from cache"),
        /** It would run. */
        WOULD_RUN("would run"),
        /** It reads what a goal before it would make anew; only running that goal tells. */
        UNDECIDED("undecided"),
        /** It runs in every build. */
        ALWAYS_RUNS("always runs"),
        /** It was told to do nothing. */
        SKIPPED("skipped");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The verdict as people read it. */
        public String words() {
            return words;
        }
    }

    static Prediction of(Verdict verdict, String reason) {
        return new Prediction(verdict, reason, List.of(), List.of());
    }
}
