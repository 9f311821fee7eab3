package io.github.accelmaven.maven.doctor;

import java.util.List;

/**
 * Something that stands between a project and fast, right builds. Immutable.
 *
 * @param group what it is about
 * @param goals how many goal executions would be cached without it; 0 when it is about something else
 * @param what what was found, with the name of the thing
 * @param meaning what follows from it, as a sentence without a full stop
 * @param fix what to do, line by line; lines of files are indented
 */
record Finding(Group group, int goals, String what, String meaning, List<String> fix) {

    /** What findings are about, the most valuable first. */
    enum Group {
        TESTS("Tests that run in every build"),
        NO_RULE("Goals without a rule"),
        OTHER_VERSION("Goals whose rule is for other versions of the plugin"),
        HINDERED("Goals that run in every build although they have a rule"),
        DIFFERS("What makes the result of each build another one"),
        OUTSIDE("What can change while the project stays as it is"),
        WAITING("What keeps parallel builds waiting"),
        POM("What puts another POM file in the place of the project's");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Finding {
        fix = List.copyOf(fix);
    }

    /** A finding that is not about single goals. */
    static Finding of(Group group, String what, String meaning, List<String> fix) {
        return new Finding(group, 0, what, meaning, fix);
    }
}
