package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.maven.parameter.ParameterValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.model.Resource;

/** Turns Maven resources into parts of a key: their settings, their files, and what is filtered into those. */
final class ResourceInputs {

    private final FileInputs files;
    private final PathNormalizer paths;
    private final Path base;

    ResourceInputs(FileInputs files, PathNormalizer paths, Path base) {
        this.files = files;
        this.paths = paths;
        this.base = base;
    }

    /** The resources that a parameter holds, whether objects of the model or written in the configuration. */
    static List<Resource> resourcesIn(ParameterValue value) {
        List<Resource> resources = new ArrayList<>();
        if (value instanceof ParameterValue.ModelResource single) {
            resources.add(single.resource());
        } else if (value.child("directory").isSet()) {
            resources.add(fromConfiguration(value));
        } else {
            value.elements().forEach(element -> resources.addAll(resourcesIn(element)));
        }
        return resources;
    }

    /**
     * A resource list, in its order.
     *
     * @param name what the parts are called
     * @param addDefaultExcludes whether files of version control are left out
     * @param filtering how to read filtered files; empty when the goal filters nothing
     */
    InputPart resources(
            String name,
            List<Resource> resources,
            boolean addDefaultExcludes,
            Optional<Supplier<FilteredFiles>> filtering) {
        return (parts, premature) -> {
            int index = 0;
            for (Resource resource : resources) {
                describe(name + " " + index++, resource, parts);
                addFiles(resource, addDefaultExcludes, filtering, parts, premature);
            }
            parts.put("number of " + name, String.valueOf(resources.size()));
        };
    }

    private void addFiles(
            Resource resource,
            boolean addDefaultExcludes,
            Optional<Supplier<FilteredFiles>> filtering,
            KeyParts parts,
            PrematureFiles premature)
            throws IOException {
        Path directory = directory(resource);
        TreeFilter filter = new PatternFilter(resource.getIncludes(), resource.getExcludes(), addDefaultExcludes);
        files.content(directory, filter).addTo(parts, premature);
        if (filtering.isPresent() && resource.isFiltering()) {
            FilteredFiles filtered = filtering.get().get();
            for (String path : files.tree(directory, filter, premature).keySet()) {
                filtered.addFile(directory.resolve(path), parts);
            }
        }
    }

    private void describe(String name, Resource resource, KeyParts parts) {
        String target = paths.normalize(String.valueOf(resource.getTargetPath()));
        parts.put(
                name,
                files.name(directory(resource)) + " to " + target + " filtering "
                        + resource.getFiltering() + " includes " + resource.getIncludes() + " excludes "
                        + resource.getExcludes());
    }

    private Path directory(Resource resource) {
        return base.resolve(resource.getDirectory()).normalize();
    }

    private static Resource fromConfiguration(ParameterValue bean) {
        Resource resource = new Resource();
        resource.setDirectory(bean.child("directory").plain().orElse(""));
        bean.child("targetPath").plain().ifPresent(resource::setTargetPath);
        bean.child("filtering").plain().ifPresent(resource::setFiltering);
        resource.setIncludes(texts(bean.child("includes")));
        resource.setExcludes(texts(bean.child("excludes")));
        return resource;
    }

    private static List<String> texts(ParameterValue list) {
        List<String> texts = new ArrayList<>();
        list.elements().forEach(element -> element.plain().ifPresent(texts::add));
        return texts;
    }
}
