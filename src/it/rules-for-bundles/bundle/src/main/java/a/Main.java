package a;

import org.jspecify.annotations.Nullable;

public final class Main {

    public @Nullable String name;
}
