package p;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates a class that tells the processor's option. */
@SupportedAnnotationTypes("*")
@SupportedOptions("option")
public class Generator extends AbstractProcessor {

    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            String option = processingEnv.getOptions().get("option");
            try (Writer source = processingEnv.getFiler().createSourceFile("a.Generated").openWriter()) {
                source.write("package a; class Generated { static final String TEXT = \"" + prefix() + option + "\"; }");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private static String prefix() {
        return "option ";
    }
}
