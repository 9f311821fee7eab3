package c;

import org.jspecify.annotations.Nullable;

public class Shaded {
    public static @Nullable String name() {
        return "shaded";
    }
}
