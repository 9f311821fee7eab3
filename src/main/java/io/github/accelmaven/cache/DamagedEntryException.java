package io.github.accelmaven.cache;

/**
 * The bytes of an entry are not what {@link EntryFormat} writes. The message is a clause that can stand after
 * "because": it says what is wrong, with the value at fault.
 */
public final class DamagedEntryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** In what way an entry can be unreadable. */
    public enum Damage {
        /** It ends too early. */
        TRUNCATED,
        /** Its bytes are not those that were written. */
        ALTERED,
        /** It was written by another version of accel, and may be sound. */
        UNKNOWN_VERSION,
        /** It is intact, but says something that no entry may say. */
        INVALID
    }

    private final Damage damage;
    private final String reason;

    DamagedEntryException(Damage damage, String message) {
        super(message);
        this.damage = damage;
        this.reason = message;
    }

    /** The message. */
    public String reason() {
        return reason;
    }

    /** In what way the entry is unreadable. */
    public Damage damage() {
        return damage;
    }
}
