package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces the symbolic links of a tree by copies of what they lead to, so that the tree holds nothing but files and
 * directories. A link that leads out of the tree is refused, and so is one to a directory that holds it. Used once.
 */
public final class InnerLinks {

    private static final int MOST_FILES = 1_000_000;

    private final Path tree;
    private final Path real;
    private int copied;

    private InnerLinks(Path tree) throws IOException {
        this.tree = tree.toAbsolutePath().normalize();
        this.real = tree.toRealPath();
    }

    /**
     * Replaces the links of a tree.
     *
     * @return the links that led nowhere, relative to the tree, which were deleted
     * @throws IOException when a link leads out of the tree, or to a directory that holds it
     */
    public static List<String> replace(Path tree) throws IOException {
        InnerLinks links = new InnerLinks(tree);
        List<String> idle = new ArrayList<>();
        for (Path link : links.find()) {
            if (!links.replaceOne(link)) {
                idle.add(links.name(link));
            }
        }
        return idle;
    }

    private List<Path> find() throws IOException {
        List<Path> links = new ArrayList<>();
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    links.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return links;
    }

    /** Whether the link led somewhere. */
    private boolean replaceOne(Path link) throws IOException {
        Path copy = parent(link).resolve(".copy-of-link");
        boolean exists = bring(link, copy, List.of());
        Files.delete(link);
        FileTrees.move(copy, link);
        return exists;
    }

    /**
     * Copies what a link leads to.
     *
     * @param around the directories of the links that led to this one, real
     * @return whether there is anything
     */
    private boolean bring(Path link, Path copy, List<Path> around) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            requireNoWayOut(link);
            return false;
        }
        if (!target.startsWith(real)) {
            throw leadsOut(link);
        }
        List<Path> all = new ArrayList<>(around);
        all.add(parent(link).toRealPath());
        if (all.stream().anyMatch(directory -> directory.startsWith(target))) {
            throw new FileSystemException(name(link), null, "is a symbolic link to a directory that holds it");
        }
        copy(target, copy, all);
        return true;
    }

    private void copy(Path source, Path target, List<Path> around) throws IOException {
        copied++;
        if (copied > MOST_FILES) {
            throw new FileSystemException(
                    tree.toString(), null, "has links that lead to more than " + MOST_FILES + " files");
        }
        if (Files.isSymbolicLink(source)) {
            bring(source, target, around);
        } else if (Files.isDirectory(source)) {
            Files.createDirectory(target);
            try (DirectoryStream<Path> children = Files.newDirectoryStream(source)) {
                for (Path child : children) {
                    copy(child, target.resolve(child.getFileName()), around);
                }
            }
        } else {
            Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** What does not exist here may exist elsewhere. */
    private void requireNoWayOut(Path link) throws IOException {
        Path target = parent(link).resolve(Files.readSymbolicLink(link)).normalize();
        if (!target.startsWith(tree) && !target.startsWith(real)) {
            throw leadsOut(link);
        }
    }

    private FileSystemException leadsOut(Path link) throws IOException {
        return new FileSystemException(
                name(link), null, "is a symbolic link that leads outside, to " + Files.readSymbolicLink(link));
    }

    private String name(Path path) {
        return (path.startsWith(real) ? real : tree).relativize(path).toString().replace('\\', '/');
    }

    private static Path parent(Path path) {
        return path.resolveSibling("").normalize();
    }
}
