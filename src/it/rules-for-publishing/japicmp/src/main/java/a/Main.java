package a;

import org.jspecify.annotations.Nullable;

/** Something. */
public final class Main {

    /** Its name. */
    public @Nullable String name;
}
