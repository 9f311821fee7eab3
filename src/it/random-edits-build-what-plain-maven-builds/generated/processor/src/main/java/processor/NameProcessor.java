package processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

public class NameProcessor extends AbstractProcessor {

    static final int VERSION = 1;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Named.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Named.class)) {
            String name = element.getSimpleName() + "Name";
            try (Writer file = processingEnv.getFiler().createSourceFile("model." + name, element).openWriter()) {
                file.write("package model;\nclass " + name + " {\n    static final String TEXT = \""
                        + element.getAnnotation(Named.class).value() + suffix() + VERSION + "\";\n}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private String suffix() {
        return " of the year";
    }
}
