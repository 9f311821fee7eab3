package d;

import a.shaded.annotations.Nullable;

public class User {
    public static @Nullable String name() {
        return c.Shaded.name();
    }
}
