package io.github.accelmaven.it.edits;

import java.util.Optional;
import java.util.Random;

/** What people do to the sources of a project between two builds. */
enum EditKind {
    BODY,
    BODY_OF_EQUAL_LENGTH_AND_TIME,
    CONSTANT,
    PUBLIC_METHOD,
    PRIVATE_METHOD,
    PUBLIC_CONSTANT,
    MEMBER_GONE,
    COMMENT_ABOVE,
    COMMENT_BELOW,
    SYNTAX_ERROR,
    NEW_CLASS,
    NEW_TEST,
    RENAMED_CLASS,
    DELETED_FILE,
    RENAMED_RESOURCE,
    NEW_RESOURCE,
    LINE_OF_A_RESOURCE,
    PROPERTY,
    SWITCHED_PART_OF_A_POM,
    COMMENT_IN_A_POM,
    TOUCHED;

    /**
     * Edits the sources; the same state of {@code random} edits the same sources alike.
     *
     * @return what was done, for people; empty when there is nothing to edit so
     */
    Optional<String> apply(Sources sources, Random random) {
        return switch (this) {
            case BODY -> SourceEdits.body(sources, random);
            case BODY_OF_EQUAL_LENGTH_AND_TIME -> SourceEdits.bodyOfEqualLengthAndTime(sources, random);
            case CONSTANT -> SourceEdits.constant(sources, random);
            case PUBLIC_METHOD -> SourceEdits.member(sources, random, "public String %s() { return \"%s\"; }");
            case PRIVATE_METHOD -> SourceEdits.member(sources, random, "private String %s() { return \"%s\"; }");
            case PUBLIC_CONSTANT -> SourceEdits.member(sources, random, "public static final String %s = \"%s\";");
            case MEMBER_GONE -> SourceEdits.memberGone(sources, random);
            case COMMENT_ABOVE -> SourceEdits.commentAbove(sources, random);
            case COMMENT_BELOW -> SourceEdits.commentBelow(sources, random);
            case SYNTAX_ERROR -> SourceEdits.syntaxError(sources, random);
            case NEW_CLASS -> SourceEdits.newClass(sources, random);
            case NEW_TEST -> SourceEdits.newTest(sources, random);
            case RENAMED_CLASS -> SourceEdits.renamedClass(sources, random);
            case DELETED_FILE -> SourceEdits.deletedFile(sources, random);
            case RENAMED_RESOURCE -> SourceEdits.renamedResource(sources, random);
            case NEW_RESOURCE -> SourceEdits.newResource(sources, random);
            case LINE_OF_A_RESOURCE -> SourceEdits.lineOfAResource(sources, random);
            case PROPERTY -> SourceEdits.property(sources, random);
            case SWITCHED_PART_OF_A_POM -> SourceEdits.switchedPartOfAPom(sources, random);
            case COMMENT_IN_A_POM -> SourceEdits.commentInAPom(sources, random);
            case TOUCHED -> SourceEdits.touched(sources, random);
        };
    }
}
