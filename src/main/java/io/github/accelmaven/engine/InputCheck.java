package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether inputs of a unit changed while it ran, so that its result may not be what the key says. A unit that edits in
 * place, as a weaver of classes does, changes some of them itself: then all the others have to be what they were. Used
 * once, by one thread.
 */
final class InputCheck {

    private final UnitKey.Known key;
    private final PrematureFiles premature;
    private final Predicate<Path> edited;
    private final List<KeyPart> before;

    private InputCheck(UnitKey.Known key, PrematureFiles premature, Predicate<Path> edited, List<KeyPart> before) {
        this.key = key;
        this.premature = premature;
        this.edited = edited;
        this.before = before;
    }

    /** To be called before the unit runs. */
    static InputCheck begin(UnitKey.Known key, PrematureFiles premature, Set<Path> editedLocations) throws IOException {
        Predicate<Path> edited = file -> editedLocations.stream().anyMatch(file::startsWith);
        List<KeyPart> before =
                editedLocations.isEmpty() ? key.inputParts() : key.inputs().now(premature.or(edited));
        return new InputCheck(key, premature, edited, before);
    }

    /**
     * What changed, as a clause; empty when nothing did but by the unit itself.
     *
     * @param made the files that the unit wrote, and the directories that it left empty, absolute
     */
    Optional<String> whatChanged(Set<Path> made) throws IOException {
        List<KeyPart> now = key.inputs().now(premature.or(edited.or(made::contains)));
        return now.equals(before)
                ? Optional.empty()
                : Optional.of("its inputs changed while it ran: " + MissReason.between(before, now));
    }
}
