package a;

final class Greeting {

    static final String TEXT = "${greeting} from ${project.version}";
}
