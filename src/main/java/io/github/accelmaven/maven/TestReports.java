package io.github.accelmaven.maven;

import java.io.IOException;
import java.io.InputStream;
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
        try {
            if (Files.isDirectory(path)) {
                return failureInDirectory(path);
            }
            return Files.isRegularFile(path) ? failureInSummary(path) : Optional.empty();
        } catch (IOException | XMLStreamException e) {
            return Optional.of("its test report " + path.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> failureInDirectory(Path directory) throws IOException, XMLStreamException {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path report : reports) {
                if (hasFailedCase(report)) {
                    return Optional.of("tests failed, see " + report.getFileName());
                }
            }
        }
        Path summary = directory.resolve("failsafe-summary.xml");
        return Files.isRegularFile(summary) ? failureInSummary(summary) : Optional.empty();
    }

    private static boolean hasFailedCase(Path report) throws IOException, XMLStreamException {
        return anyElement(report, xml -> FAILED_CASE.contains(xml.getLocalName()));
    }

    /** The root's attribute {@code result} holds 255 for failures; 254 says that there was no test, which is no failure. */
    private static Optional<String> failureInSummary(Path summary) throws IOException, XMLStreamException {
        boolean failed = anyElement(summary, xml -> switch (xml.getLocalName()) {
            case "failsafe-summary" ->
                !PASSED.contains(String.valueOf(xml.getAttributeValue(null, "result")))
                        || "true".equals(xml.getAttributeValue(null, "timeout"));
            default -> false;
        });
        return failed ? Optional.of("integration tests failed, see " + summary.getFileName()) : Optional.empty();
    }

    private interface ElementTest {
        boolean test(XMLStreamReader xml);
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
