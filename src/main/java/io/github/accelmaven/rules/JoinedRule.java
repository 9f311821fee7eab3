package io.github.accelmaven.rules;

import java.util.List;

/**
 * A rule together with all that it extends. Immutable.
 *
 * @param versions the versions of the plugin that it is for
 * @param layers what it says for which versions; later layers go on top of earlier ones
 * @param source where it comes from, for people
 */
record JoinedRule(VersionRange versions, List<RuleTable.Layer> layers, String source) {

    /** The source of the rules that come with accel. */
    static final String ACCEL = "the rules of accel";

    RuleBody bodyFor(String version) {
        RuleBody body = RuleBody.EMPTY;
        for (RuleTable.Layer layer : layers) {
            if (layer.range().contains(version)) {
                body = body.plus(layer.body());
            }
        }
        return body;
    }
}
