package io.github.accelmaven.it.edits;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The edits of {@link EditKind}: each says what it did, or nothing when the sources have nothing of the kind. */
final class SourceEdits {

    private static final Pattern RETURNED_TEXT = Pattern.compile("return \"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("static final int \\w+ = (\\d+);");
    private static final Pattern ADDED_MEMBER = Pattern.compile("(\\n    p[a-z ]*String added.*)");
    private static final Pattern LAST_BRACE = Pattern.compile("()\\}\\s*$");
    private static final Pattern GREETING = Pattern.compile("<greeting>([^<]*)</greeting>");

    /** A part of a POM file between {@code <!--[} and {@code ]-->} is off, one between {@code <!--[-->} and {@code <!--]-->} on. */
    private static final Pattern SWITCH =
            Pattern.compile("<!--\\[(?!-->)(.*?)\\]-->|<!--\\[-->(.*?)<!--\\]-->", Pattern.DOTALL);

    private SourceEdits() {}

    static Optional<String> body(Sources sources, Random random) {
        String text = word(random) + " " + word(random);
        return replace(sources, random, javaFile(sources, random), RETURNED_TEXT, old -> text);
    }

    /** What an index of files by size and time alone would not see. */
    static Optional<String> bodyOfEqualLengthAndTime(Sources sources, Random random) {
        Optional<String> file = javaFile(sources, random);
        Optional<MatchResult> found = file.flatMap(name -> any(random, RETURNED_TEXT, sources.read(name)));
        found.ifPresent(match -> {
            String reversed = new StringBuilder(match.group(1)).reverse().toString();
            sources.writeUnnoticed(file.orElseThrow(), replaced(sources.read(file.orElseThrow()), match, reversed));
        });
        return found.map(match -> file.orElseThrow() + ": \"" + match.group(1) + "\" reversed, with the time it had");
    }

    static Optional<String> constant(Sources sources, Random random) {
        String number = String.valueOf(random.nextInt(100));
        return replace(sources, random, javaFile(sources, random), NUMBER, old -> number);
    }

    /** @param member with places for the name and a text */
    static Optional<String> member(Sources sources, Random random, String member) {
        String line = "    " + String.format(member, "added" + word(random), word(random)) + "\n";
        return replace(sources, random, javaFile(sources, random), LAST_BRACE, old -> line);
    }

    static Optional<String> memberGone(Sources sources, Random random) {
        return replace(sources, random, javaFile(sources, random), ADDED_MEMBER, old -> "");
    }

    static Optional<String> commentAbove(Sources sources, Random random) {
        String comment = "// " + word(random) + "\n";
        return rewrite(sources, javaFile(sources, random), "a comment above", text -> comment + text);
    }

    static Optional<String> commentBelow(Sources sources, Random random) {
        String comment = "// " + word(random) + "\n";
        return rewrite(sources, javaFile(sources, random), "a comment below", text -> text + comment);
    }

    static Optional<String> syntaxError(Sources sources, Random random) {
        return rewrite(sources, javaFile(sources, random), "a syntax error", text -> text + "}\n");
    }

    static Optional<String> newClass(Sources sources, Random random) {
        String name = "Added" + word(random);
        return javaFile(sources, random).map(near -> {
            String file = sibling(near, name + ".java");
            sources.write(
                    file,
                    packageLine(sources.read(near)) + "public class " + name + " {\n"
                            + "    public String text() { return \"" + word(random) + "\"; }\n}\n");
            return "new class " + file;
        });
    }

    /** One of five fails. */
    static Optional<String> newTest(Sources sources, Random random) {
        String name = "Added" + word(random) + "Test";
        boolean passes = random.nextInt(5) > 0;
        return sources.any(random, file -> file.endsWith("Test.java")).map(near -> {
            String file = sibling(near, name + ".java");
            sources.write(
                    file,
                    packageLine(sources.read(near)) + "class " + name + " {\n"
                            + "    @org.junit.jupiter.api.Test void holds() { if (!" + passes
                            + ") throw new AssertionError(\"" + word(random) + "\"); }\n}\n");
            return "new test " + file + (passes ? "" : ", which fails");
        });
    }

    static Optional<String> renamedClass(Sources sources, Random random) {
        return javaFile(sources, random).map(file -> {
            String old = file.replaceFirst(".*/([^/]*)\\.java$", "$1");
            String name = "Renamed" + word(random) + (old.endsWith("Test") ? "Test" : "");
            String text = sources.read(file).replace(old, name);
            sources.delete(file);
            sources.write(sibling(file, name + ".java"), text);
            return "renamed " + file + " to " + name;
        });
    }

    static Optional<String> deletedFile(Sources sources, Random random) {
        Optional<String> file = sources.any(random, name -> isJava(name) || isResource(name));
        file.ifPresent(sources::delete);
        return file.map(name -> "deleted " + name);
    }

    static Optional<String> renamedResource(Sources sources, Random random) {
        return resource(sources, random).map(file -> {
            String renamed = sibling(file, word(random) + ".properties");
            String text = sources.read(file);
            sources.delete(file);
            sources.write(renamed, text);
            return "renamed " + file + " to " + renamed;
        });
    }

    static Optional<String> newResource(Sources sources, Random random) {
        return resource(sources, random).map(near -> {
            String file = sibling(near, (random.nextBoolean() ? "deep/" : "") + word(random) + ".txt");
            boolean empty = random.nextInt(4) == 0;
            sources.write(file, empty ? "" : "version ${project.version} of " + word(random) + "\n");
            return "new " + (empty ? "and empty " : "") + file;
        });
    }

    static Optional<String> lineOfAResource(Sources sources, Random random) {
        String line = word(random) + " = ${greeting} " + word(random) + "\n";
        return rewrite(sources, resource(sources, random), "one more line", text -> text + line);
    }

    static Optional<String> property(Sources sources, Random random) {
        String value = word(random) + " " + word(random);
        return replace(sources, random, Optional.of("pom.xml"), GREETING, old -> value);
    }

    static Optional<String> switchedPartOfAPom(Sources sources, Random random) {
        Optional<String> file = sources.any(
                random,
                name -> isPom(name) && SWITCH.matcher(sources.read(name)).find());
        Optional<MatchResult> found = file.flatMap(name -> any(random, SWITCH, sources.read(name)));
        found.ifPresent(match -> {
            String text = sources.read(file.orElseThrow());
            String part = match.group(1) == null
                    ? "<!--[" + match.group(2) + "]-->"
                    : "<!--[-->" + match.group(1) + "<!--]-->";
            sources.write(file.orElseThrow(), text.substring(0, match.start()) + part + text.substring(match.end()));
        });
        return found.map(match -> file.orElseThrow() + ": switched "
                + (match.group(1) == null ? "off " + match.group(2) : "on " + match.group(1)).replaceAll("\\s+", " "));
    }

    static Optional<String> commentInAPom(Sources sources, Random random) {
        String comment = "<!-- " + word(random) + " -->\n";
        return rewrite(sources, sources.any(random, SourceEdits::isPom), "a comment", text -> text + comment);
    }

    static Optional<String> touched(Sources sources, Random random) {
        Optional<String> file = sources.any(random, name -> true);
        file.ifPresent(name -> sources.touch(name, FileTime.from(Instant.now().plusSeconds(random.nextInt(20) - 10))));
        return file.map(name -> "touched " + name);
    }

    // ---- where and how ----------------------------------------------------------------------------------------

    private static Optional<String> javaFile(Sources sources, Random random) {
        return sources.any(random, SourceEdits::isJava);
    }

    private static Optional<String> resource(Sources sources, Random random) {
        return sources.any(random, SourceEdits::isResource);
    }

    private static boolean isJava(String file) {
        return file.endsWith(".java") && !file.endsWith("-info.java");
    }

    private static boolean isResource(String file) {
        return file.contains("/resources/");
    }

    private static boolean isPom(String file) {
        return file.endsWith("pom.xml");
    }

    private static String sibling(String file, String name) {
        return file.replaceFirst("[^/]*$", name);
    }

    private static String packageLine(String text) {
        return text.lines()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .map(line -> line + "\n")
                .orElse("");
    }

    /** Few words, so that an edit now and then brings back what was there before. */
    private static String word(Random random) {
        return List.of("Ash", "Birch", "Cedar", "Elm", "Fir", "Larch", "Oak", "Pine", "Rowan", "Yew")
                .get(random.nextInt(10));
    }

    private static Optional<String> rewrite(
            Sources sources, Optional<String> file, String what, Function<String, String> change) {
        file.ifPresent(name -> sources.write(name, change.apply(sources.read(name))));
        return file.map(name -> name + ": " + what);
    }

    /** Replaces group 1 of one of the places where the expression matches. */
    private static Optional<String> replace(
            Sources sources,
            Random random,
            Optional<String> file,
            Pattern expression,
            Function<String, String> change) {
        Optional<MatchResult> found = file.flatMap(name -> any(random, expression, sources.read(name)));
        found.ifPresent(match -> sources.write(
                file.orElseThrow(), replaced(sources.read(file.orElseThrow()), match, change.apply(match.group(1)))));
        return found.map(match -> file.orElseThrow() + ": '" + match.group(1).strip() + "' became '"
                + change.apply(match.group(1)).strip() + "'");
    }

    private static Optional<MatchResult> any(Random random, Pattern expression, String text) {
        Matcher matcher = expression.matcher(text);
        List<MatchResult> matches = matcher.results().toList();
        return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(random.nextInt(matches.size())));
    }

    private static String replaced(String text, MatchResult match, String by) {
        return text.substring(0, match.start(1)) + by + text.substring(match.end(1));
    }
}
