package io.github.accelmaven.config;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of a {@link TomlDocument}. Each getter answers what a key holds, or nothing when the key is missing; a value
 * of another type is noted as a problem of the document and counts as missing. The keys that were asked for are the
 * known ones, so that a reader asks for each key that may stand there, whether it does or not:
 * {@link #complainOfUnknownKeys()}, called last, notes every other key.
 */
public final class TomlSection {

    private final TomlDocument document;
    private final String name;
    private final TomlTable table;
    private final Set<String> known = new TreeSet<>();

    TomlSection(TomlDocument document, String name, TomlTable table) {
        this.document = document;
        this.name = name;
        this.table = table;
    }

    /** The dotted name of this table, as in {@code phase.setup}; empty for the top level. */
    public String name() {
        return name;
    }

    /** Where this table stands, as {@code source:line:column}. */
    public String place() {
        return document.place(table.inputPositionOf(List.of()));
    }

    /** The keys of this table, in the order of the file. */
    public Set<String> keys() {
        return new LinkedHashSet<>(table.keySet());
    }

    /** The text under a key. */
    public Optional<String> string(String key) {
        return string(key, "a string in quotes");
    }

    /**
     * The text under a key.
     *
     * @param accepted what to write there, for the problem that another value is
     */
    public Optional<String> string(String key, String accepted) {
        return value(key, String.class, accepted);
    }

    /** The {@code true} or {@code false} under a key. */
    public Optional<Boolean> flag(String key) {
        return value(key, Boolean.class, "true or false, without quotes");
    }

    /** The whole number under a key. */
    public Optional<Long> number(String key) {
        return value(key, Long.class, "a whole number");
    }

    /**
     * The text or the whole number under a key, as a text.
     *
     * @param accepted what to write there, for the problem that another value is
     */
    public Optional<String> stringOrNumber(String key, String accepted) {
        known.add(key);
        Object value = get(key);
        if (value instanceof String || value instanceof Long) {
            return Optional.of(value.toString());
        }
        if (value != null) {
            wrongType(at(key), key, accepted);
        }
        return Optional.empty();
    }

    /** Whether there is a table under a key. */
    public boolean isSection(String key) {
        return get(key) instanceof TomlTable;
    }

    /** The text under a key, when it is one of those accepted; the answer is what the accepted word stands for. */
    public <T> Optional<T> choice(String key, Map<String, T> accepted) {
        return string(key)
                .flatMap(
                        word -> accept(at(key), "'" + word + "' as " + quoted(key), word, accepted, accepted.keySet()));
    }

    /** The list of texts under a key; empty when the key is missing. */
    public List<String> strings(String key) {
        return located(key).stream().map(Located::text).toList();
    }

    /**
     * The list of texts under a key, each one of which is looked at.
     *
     * @param fault why a text is not accepted, as a sentence without full stop; empty when it is
     * @param fix what to do with one that is not, as a sentence without full stop
     */
    public List<String> strings(String key, Function<String, Optional<String>> fault, String fix) {
        List<Located> found = located(key);
        for (Located word : found) {
            fault.apply(word.text())
                    .ifPresent(why -> problem(word.position(), "'" + word.text() + "' in " + quoted(key), why, fix));
        }
        return found.stream().map(Located::text).toList();
    }

    /**
     * The list of texts under a key, each one of those accepted, as what the accepted words stand for. An accepted word
     * that is no name is a mistake where it comes from, and not suggested for another one.
     */
    public <T> List<T> choices(String key, Map<String, T> accepted) {
        List<T> found = new ArrayList<>();
        for (Located word : located(key)) {
            accept(
                            word.position(),
                            "'" + word.text() + "' in " + quoted(key),
                            word.text(),
                            accepted,
                            AcceptedWords.names(accepted.keySet()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The table under a key. */
    public Optional<TomlSection> section(String key) {
        return value(key, TomlTable.class, "a table").map(child -> new TomlSection(document, nameOf(key), child));
    }

    /** All tables below the table under a key, by their keys, in the order of the file; empty when the key is missing. */
    public Map<String, TomlSection> sections(String key) {
        Map<String, TomlSection> found = new LinkedHashMap<>();
        section(key)
                .ifPresent(parent -> parent.keys()
                        .forEach(child -> parent.section(child).ifPresent(section -> found.put(child, section))));
        return found;
    }

    /** The tables of an array of tables, written {@code [[key]]}; empty when the key is missing. */
    public List<TomlSection> list(String key) {
        List<TomlSection> found = new ArrayList<>();
        TomlArray array = value(key, TomlArray.class, "tables, written [[" + nameOf(key) + "]]")
                .orElse(null);
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i) instanceof TomlTable child) {
                found.add(new TomlSection(document, nameOf(key), child));
            } else {
                wrongType(array.inputPositionOf(i), key, "tables, written [[" + nameOf(key) + "]]");
            }
        }
        return found;
    }

    /** Whether a key stands here, and holds {@code true}, {@code false} or anything else. */
    public boolean holds(String key, Object value) {
        known.add(key);
        return value.equals(get(key));
    }

    /** These keys may stand here, and somebody else reads them. */
    public void leaveToOthers(String... keys) {
        known.addAll(List.of(keys));
    }

    /**
     * Whether a key that no getter asked for is probably one of these, misspelt, so that what follows from its absence is
     * no mistake by itself. To be called after all getters.
     */
    public boolean hasMisspelt(Collection<String> meant) {
        return keys().stream()
                .filter(key -> !known.contains(key))
                .anyMatch(key ->
                        Suggestions.nearest(key, known).filter(meant::contains).isPresent());
    }

    /**
     * Notes every key that no getter asked for, and tells the known ones that are names. To be called after all getters.
     */
    public void complainOfUnknownKeys() {
        for (String key : keys()) {
            if (!known.contains(key)) {
                problem(key, "There is no such key", AcceptedWords.instead(key, AcceptedWords.names(known)));
            }
        }
    }

    /**
     * Notes a problem with what a key holds.
     *
     * @param key the key at fault; when it is missing, the problem is located at the table
     * @param why what is wrong, as a sentence without full stop
     * @param fix what to do, as a sentence without full stop
     */
    public void problem(String key, String why, String fix) {
        problem(at(key), quoted(key), why, fix);
    }

    /**
     * Notes a problem with the table itself.
     *
     * @param why what is wrong, as a sentence without full stop
     * @param fix what to do, as a sentence without full stop
     */
    public void problem(String why, String fix) {
        document.add(table.inputPositionOf(List.of()), ", [" + name + "]", why, fix);
    }

    /**
     * Notes a problem with a word in what a key holds.
     *
     * @param key the key; the problem is located at the word when it holds a list
     * @param word the word at fault
     * @param why what is wrong, as a sentence without full stop
     * @param fix what to do, as a sentence without full stop
     */
    public void problem(String key, String word, String why, String fix) {
        problem(position(key, word), quoted(word) + " in " + quoted(key), why, fix);
    }

    /** Where a word in what a key holds stands, as {@code source:line:column}; as far as it does, the key or this table. */
    public String place(String key, String word) {
        return document.place(position(key, word));
    }

    /** The same, not noted: for what does not stop the reader of the file. */
    public Problem doubt(String why, String fix) {
        return document.problem(table.inputPositionOf(List.of()), ", [" + name + "]", why, fix);
    }

    /**
     * A problem with a word in what a key holds, not noted: for what does not stop the reader of the file.
     *
     * @param key the key; the problem is located at the word when it holds a list
     * @param word the word at fault; the key itself when that is at fault
     * @param why what is wrong, as a sentence without full stop
     * @param fix what to do, as a sentence without full stop
     */
    public Problem doubt(String key, String word, String why, String fix) {
        String subject = word.equals(key) ? quoted(key) : quoted(word) + " in " + quoted(key);
        return document.problem(position(key, word), ", " + subject + " in [" + name + "]", why, fix);
    }

    private @Nullable TomlPosition position(String key, String word) {
        if (get(key) instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (word.equals(array.get(i))) {
                    return array.inputPositionOf(i);
                }
            }
        }
        return at(key);
    }

    private void problem(@Nullable TomlPosition position, String subject, String why, String fix) {
        document.add(position, ", " + subject + (name.isEmpty() ? "" : " in [" + name + "]"), why, fix);
    }

    private <T> Optional<T> accept(
            @Nullable TomlPosition position,
            String subject,
            String word,
            Map<String, T> accepted,
            Collection<String> candidates) {
        T meaning = accepted.get(word);
        if (meaning == null) {
            problem(position, subject, "'" + word + "' is not known here", AcceptedWords.instead(word, candidates));
        }
        return Optional.ofNullable(meaning);
    }

    private <T> Optional<T> value(String key, Class<T> type, String accepted) {
        known.add(key);
        Object value = get(key);
        if (value == null || type.isInstance(value)) {
            return Optional.ofNullable(type.cast(value));
        }
        wrongType(at(key), key, accepted);
        return Optional.empty();
    }

    private List<Located> located(String key) {
        List<Located> found = new ArrayList<>();
        TomlArray array = value(key, TomlArray.class, "a list of strings, as in [\"a\", \"b\"]")
                .orElse(null);
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i) instanceof String text) {
                found.add(new Located(text, array.inputPositionOf(i)));
            } else {
                wrongType(array.inputPositionOf(i), key, "a list of strings, as in [\"a\", \"b\"]");
            }
        }
        return found;
    }

    private void wrongType(@Nullable TomlPosition position, String key, String accepted) {
        problem(position, quoted(key), "The value has the wrong type", "Write " + accepted);
    }

    // tomlj reads a plain string as a dotted path; a list of one is a key as it stands, dots and colons included.
    private @Nullable Object get(String key) {
        return table.get(List.of(key));
    }

    private @Nullable TomlPosition at(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position != null ? position : table.inputPositionOf(List.of());
    }

    private String nameOf(String key) {
        String part =
                key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_') ? key : '"' + key + '"';
        return name.isEmpty() ? part : name + "." + part;
    }

    private static String quoted(String key) {
        return "'" + key + "'";
    }

    private record Located(String text, @Nullable TomlPosition position) {}
}
