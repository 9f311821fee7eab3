package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree with one stat for each file, and tells a visitor what it finds. The JDK's own walk would have to be
 * followed by a second stat, since it shows no change time.
 */
public final class FileTreeWalk {

    private final TreeFilter filter;
    private final Visitor visitor;
    private final boolean followLinks;

    /** Takes what the walk finds, in no particular order. */
    public interface Visitor {

        /** A file, a link that is not followed or leads nowhere, or something special. */
        void file(String name, Path path, FileStat stat);

        /** What lies in a directory, whether it counts or not. */
        default void listed(Path directory, List<Path> children) {}

        /** A directory, the root excepted. */
        void directory(String name, Path path, FileStat stat, Content content);
    }

    /** What a directory holds. */
    public enum Content {
        SOMETHING,
        NOTHING,
        /** The directory contains itself through a symbolic link and was not entered. */
        ITSELF
    }

    /** A directory on the way from the root, by its real path. */
    private record Step(
            Path real, boolean behindLink, @Nullable Step parent) {
        boolean leadsBackTo(Path directory) {
            for (Step step = this; step != null; step = step.parent) {
                if (step.real.equals(directory)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param followLinks whether a link counts as what it leads to */
    public FileTreeWalk(TreeFilter filter, boolean followLinks, Visitor visitor) {
        this.filter = filter;
        this.followLinks = followLinks;
        this.visitor = visitor;
    }

    /** Walks the tree below a directory; a directory that is gone holds nothing. */
    public void walk(Path root) throws IOException {
        try {
            list(root, "", new Step(root.toRealPath(), false, null));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return;
        }
    }

    private Content list(Path directory, String prefix, Step step) throws IOException {
        List<Path> children = children(directory);
        visitor.listed(directory, children);
        for (Path child : children) {
            visit(child, prefix.concat(name(child)), step);
        }
        return children.isEmpty() ? Content.NOTHING : Content.SOMETHING;
    }

    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }

    private void visit(Path path, String name, Step step) throws IOException {
        Optional<FileStat> found = FileStat.notFollowing(path);
        if (found.isEmpty()) {
            // It went away after its directory was listed: as if the listing had come later.
            return;
        }
        FileStat stat = found.get();
        boolean link = stat.kind() == FileStat.Kind.LINK;
        if (link && followLinks) {
            stat = target(path).orElse(stat);
        }
        if (!stat.isDirectory()) {
            if (filter.includes(name)) {
                visitor.file(name, path, stat);
            }
        } else if (filter.descends(name)) {
            enter(path, name, stat, link, step);
        }
    }

    private static Optional<FileStat> target(Path link) throws IOException {
        try {
            return FileStat.following(link);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Links that lead to each other lead nowhere.
            return Optional.empty();
        }
    }

    private void enter(Path path, String name, FileStat stat, boolean link, Step from) throws IOException {
        try {
            Path real = link ? path.toRealPath() : from.real.resolve(path.getFileName());
            Step step = new Step(real, link || from.behindLink, from);
            Content content =
                    step.behindLink && from.leadsBackTo(real) ? Content.ITSELF : list(path, name.concat("/"), step);
            visitor.directory(name, path, stat, content);
        } catch (NoSuchFileException e) {
            // It went away after its parent was listed.
            return;
        }
    }

    /**
     * The last name of the path. A name that the platform's encoding cannot express (an umlaut under {@code LANG=C})
     * reads as replacement characters, and two such names would be one; the URI keeps their bytes.
     */
    private static String name(Path path) {
        String text = path.toString();
        String name = text.substring(text.lastIndexOf(path.getFileSystem().getSeparator()) + 1);
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String uri = path.toUri().getRawPath();
        String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
