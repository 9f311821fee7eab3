package io.github.accelmaven.maven.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Models as POM files hold them, without what they inherit: what a goal may put in the place of the project's own. */
final class OriginalModels {

    private OriginalModels() {}

    /**
     * The model of a POM file.
     *
     * @throws IOException when it cannot be read, or is none
     */
    static Model read(File pom) throws IOException {
        try (InputStream in = Files.newInputStream(pom.toPath())) {
            return new MavenXpp3Reader().read(in);
        } catch (XmlPullParserException e) {
            throw new IOException(pom.getName() + " is no POM file: " + e.getMessage(), e);
        }
    }

    /** Whether a model says just what that POM file does, so that reading the file makes the same model. */
    static boolean isThatOf(File pom, Model model) throws IOException {
        return pom.isFile() && text(read(pom)).equals(text(model));
    }

    private static String text(Model model) throws IOException {
        StringWriter text = new StringWriter();
        new MavenXpp3Writer().write(text, model);
        return text.toString();
    }
}
