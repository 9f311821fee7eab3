package a;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells. */
public final class A {

    private static final Logger LOG = LoggerFactory.getLogger(A.class);

    private A() {}

    /** Tells it. */
    public static void tell(String what) {
        LOG.info("told: {}", what);
    }
}
