package io.github.accelmaven.maven.shortcut;

import io.github.accelmaven.fingerprint.Digest;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * The digest of a request, left in it for the session that it leads to. In types of the JDK: the goals of accel are
 * loaded by another class loader than its extension, and may be of another version.
 */
final class RequestMark {

    private static final String DIGEST = "io.github.accelmaven.request";
    private static final String CODE = "io.github.accelmaven.code";

    private RequestMark() {}

    static void leave(MavenExecutionRequest request, Digest digest) {
        String code = RequestSurroundings.ownCode().map(Path::toString).orElse("");
        request.getData().put(CODE, code);
        request.getData().put(DIGEST, digest.hex());
    }

    /** The digest that the extension left; empty where there is none, or one of another accel. */
    static Optional<String> find(MavenExecutionRequest request) {
        Optional<String> code = RequestSurroundings.ownCode().map(Path::toString);
        boolean isOurs = request.getData().get(CODE) instanceof String left
                && code.filter(left::equals).isPresent();
        return isOurs && request.getData().get(DIGEST) instanceof String digest
                ? Optional.of(digest)
                : Optional.empty();
    }
}
