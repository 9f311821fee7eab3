package sample.plugin;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import sample.library.Greeting;

/** Greets whoever builds. */
@Mojo(name = "greet")
public final class GreetMojo extends AbstractMojo {

    /** Whom to greet. */
    @Parameter(property = "greet.name", defaultValue = "builder")
    private String name;

    @Override
    public void execute() {
        getLog().info(new Greeting().greet(name));
    }
}
