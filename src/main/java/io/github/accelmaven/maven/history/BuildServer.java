package io.github.accelmaven.maven.history;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells build servers by the environment variables that they set. Thread-safe: it has no state. */
final class BuildServer {

    /** Variables by which servers are told, as their documentation names them; the general one last. */
    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("GITHUB_ACTIONS", "GitHub Actions");
        VARIABLES.put("GITLAB_CI", "GitLab CI");
        VARIABLES.put("JENKINS_URL", "Jenkins");
        VARIABLES.put("TEAMCITY_VERSION", "TeamCity");
        VARIABLES.put("TF_BUILD", "Azure Pipelines");
        VARIABLES.put("BITBUCKET_BUILD_NUMBER", "Bitbucket Pipelines");
        VARIABLES.put("CIRCLECI", "CircleCI");
        VARIABLES.put("BUILDKITE", "Buildkite");
        VARIABLES.put("TRAVIS", "Travis CI");
        VARIABLES.put("DRONE", "Drone");
        VARIABLES.put("CI", "CI");
    }

    private BuildServer() {}

    /** The server that started a build; empty on a desk. */
    static String of(Map<String, String> environment) {
        return VARIABLES.entrySet().stream()
                .filter(server -> isSet(environment.getOrDefault(server.getKey(), "")))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private static boolean isSet(String value) {
        return !value.isBlank() && !value.equalsIgnoreCase("false") && !value.equals("0");
    }
}
