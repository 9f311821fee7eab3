package io.github.accelmaven.maven;

import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What surefire and failsafe wrote about the tests that they ran. A goal may succeed although tests failed: under
 * {@code testFailureIgnore}, with reruns of flaky tests, and always with {@code failsafe:integration-test}, whose failure
 * shows only in {@code failsafe:verify}. Immutable.
 *
 * @param tests how many there were, those that were skipped among them
 * @param failure what failed, as the end of a sentence; empty when nothing did
 */
record TestReports(long tests, Optional<String> failure) {

    /** There are none. */
    static final TestReports NONE = new TestReports(0, Optional.empty());

    private static final Set<String> FAILED_CASE =
            Set.of("failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError");

    private static final Set<String> PASSED = Set.of("null", "", "254");

    /**
     * Reads them.
     *
     * @param path a directory with {@code TEST-*.xml} files, whose tests are counted, or a {@code failsafe-summary.xml};
     *     may be missing
     * @param since tests of reports that are older, by whole seconds, are not counted: another run left them
     */
    static TestReports read(Path path, Instant since) {
        if (Files.isDirectory(path)) {
            return directory(path, since);
        }
        return Files.isRegularFile(path) ? summary(path) : NONE;
    }

    /** Both together. */
    TestReports and(TestReports other) {
        return new TestReports(tests + other.tests, failure.or(other::failure));
    }

    private static TestReports directory(Path directory, Instant since) {
        TestReports all = NONE;
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path report : reports) {
                TestReports read = report(report);
                all = all.and(isOlder(report, since) ? new TestReports(0, read.failure) : read);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return unreadable(directory, e);
        }
        Path summary = directory.resolve("failsafe-summary.xml");
        return Files.isRegularFile(summary) ? all.and(summary(summary)) : all;
    }

    private static boolean isOlder(Path report, Instant since) throws IOException {
        return Files.getLastModifiedTime(report).toInstant().isBefore(since.truncatedTo(ChronoUnit.SECONDS));
    }

    private static TestReports report(Path report) {
        return elements(report, xml -> {
            String name = xml.getLocalName();
            if (name.equals("testcase")) {
                return new TestReports(1, Optional.empty());
            }
            return FAILED_CASE.contains(name) ? failed("tests failed", report) : NONE;
        });
    }

    /**
     * Its tests are those of the reports, and are not counted again. The root's attribute {@code result} holds 255 for
     * failures; 254 says that there was no test, which is no failure.
     */
    private static TestReports summary(Path summary) {
        return elements(summary, xml -> {
            boolean failed = xml.getLocalName().equals("failsafe-summary")
                    && (!PASSED.contains(String.valueOf(xml.getAttributeValue(null, "result")))
                            || "true".equals(xml.getAttributeValue(null, "timeout")));
            return failed ? failed("integration tests failed", summary) : NONE;
        });
    }

    private static TestReports failed(String what, Path file) {
        return new TestReports(0, Optional.of(what + ", see " + file.getFileName()));
    }

    private static TestReports unreadable(Path path, Exception e) {
        return new TestReports(
                0, Optional.of("its test report " + path.getFileName() + " cannot be read: " + FileFaults.describe(e)));
    }

    private interface Element {
        TestReports tells(XMLStreamReader xml);
    }

    private static TestReports elements(Path file, Element element) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            TestReports all = NONE;
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    all = all.and(element.tells(xml));
                }
            }
            return all;
        } catch (IOException | XMLStreamException e) {
            return unreadable(file, e);
        }
    }
}
