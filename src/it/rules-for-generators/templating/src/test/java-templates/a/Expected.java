package a;

final class Expected {

    static final String TEXT = "${project.artifactId}";
}
