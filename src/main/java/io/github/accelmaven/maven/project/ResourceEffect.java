package io.github.accelmaven.maven.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.maven.model.Resource;

/** A resource as the attributes of an effect. */
public final class ResourceEffect {

    private ResourceEffect() {}

    /** What a resource of a project says. */
    public static Map<String, String> of(Resource resource) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("directory", Objects.requireNonNullElse(resource.getDirectory(), ""));
        attributes.put("targetPath", Objects.requireNonNullElse(resource.getTargetPath(), ""));
        attributes.put("filtering", Objects.requireNonNullElse(resource.getFiltering(), ""));
        attributes.put("includes", String.join("\n", resource.getIncludes()));
        attributes.put("excludes", String.join("\n", resource.getExcludes()));
        return attributes;
    }

    static Resource toResource(Map<String, String> attributes) {
        Resource resource = new Resource();
        resource.setDirectory(attributes.getOrDefault("directory", ""));
        setUnlessEmpty(attributes.getOrDefault("targetPath", ""), resource::setTargetPath);
        setUnlessEmpty(attributes.getOrDefault("filtering", ""), resource::setFiltering);
        resource.setIncludes(lines(attributes.getOrDefault("includes", "")));
        resource.setExcludes(lines(attributes.getOrDefault("excludes", "")));
        return resource;
    }

    private static void setUnlessEmpty(String value, Consumer<String> setter) {
        if (!value.isEmpty()) {
            setter.accept(value);
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(text.lines().toList());
    }
}
