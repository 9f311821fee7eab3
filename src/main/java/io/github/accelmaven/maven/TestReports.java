package io.github.accelmaven.maven;

import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks for failed tests in what surefire and failsafe wrote. A goal may succeed although tests failed: under
 * {@code testFailureIgnore}, with reruns of flaky tests, and always with {@code failsafe:integration-test}, whose failure
 * shows only in {@code failsafe:verify}. Thread-safe: it has no state.
 */
final class TestReports {

    private static final Set<String> FAILED_CASE =
            Set.of("failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError");

    private static final Set<String> PASSED = Set.of("null", "", "254");

    private TestReports() {}

    /**
     * What failed, as the end of a sentence.
     *
     * @param path a directory with {@code TEST-*.xml} files, or a {@code failsafe-summary.xml}; may be missing
     */
    static Optional<String> failureIn(Path path) {
        if (Files.isDirectory(path)) {
            return failureInDirectory(path);
        }
        return Files.isRegularFile(path) ? failureInSummary(path) : Optional.empty();
    }

    private static Optional<String> failureInDirectory(Path directory) {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path report : reports) {
                Optional<String> failure = failureInReport(report);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return unreadable(directory, e);
        }
        Path summary = directory.resolve("failsafe-summary.xml");
        return Files.isRegularFile(summary) ? failureInSummary(summary) : Optional.empty();
    }

    private static Optional<String> failureInReport(Path report) {
        return failureIn(report, xml -> FAILED_CASE.contains(xml.getLocalName()), "tests failed");
    }

    /** The root's attribute {@code result} holds 255 for failures; 254 says that there was no test, which is no failure. */
    private static Optional<String> failureInSummary(Path summary) {
        ElementTest failed = xml -> xml.getLocalName().equals("failsafe-summary")
                && (!PASSED.contains(String.valueOf(xml.getAttributeValue(null, "result")))
                        || "true".equals(xml.getAttributeValue(null, "timeout")));
        return failureIn(summary, failed, "integration tests failed");
    }

    private interface ElementTest {
        boolean test(XMLStreamReader xml);
    }

    private static Optional<String> failureIn(Path file, ElementTest failed, String what) {
        try {
            return anyElement(file, failed) ? Optional.of(what + ", see " + file.getFileName()) : Optional.empty();
        } catch (IOException | XMLStreamException e) {
            return unreadable(file, e);
        }
    }

    private static Optional<String> unreadable(Path path, Exception e) {
        return Optional.of("its test report " + path.getFileName() + " cannot be read: " + FileFaults.describe(e));
    }

    private static boolean anyElement(Path file, ElementTest test) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && test.test(xml)) {
                    return true;
                }
            }
            return false;
        }
    }
}
