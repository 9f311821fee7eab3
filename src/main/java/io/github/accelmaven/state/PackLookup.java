package io.github.accelmaven.state;

/**
 * What a name that may stand for something else tomorrow stood for when it was looked up.
 *
 * @param revision the commit, or the SHA-256 of the bytes
 * @param at when, in milliseconds since 1970
 * @param tag what the server calls these bytes, to be asked whether it has others by now; empty when it does not say
 * @param modified when they changed last, as the server writes it; empty when it does not say
 */
public record PackLookup(String revision, long at, String tag, String modified) {

    /** The same, found to be so at another time. */
    public PackLookup foundAgain(long later) {
        return new PackLookup(revision, later, tag, modified);
    }
}
