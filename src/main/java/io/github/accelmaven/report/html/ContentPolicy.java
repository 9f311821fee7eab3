package io.github.accelmaven.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The policy by which a browser loads nothing, and runs and applies nothing but what is named by its SHA-256 (CSP Level 3):
 * should something of a history ever become markup, it stays without effect. Thread-safe: it has no state.
 */
final class ContentPolicy {

    private ContentPolicy() {}

    /** The text of the policy. */
    static String of(PageParts parts) {
        return "default-src 'none'; script-src " + hashes(parts.scripts()) + "; style-src " + hashes(parts.styles())
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> contents) {
        return contents.stream().map(ContentPolicy::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
