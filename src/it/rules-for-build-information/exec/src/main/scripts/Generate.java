import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Generate {

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Colour" + " " + arguments[1]);
    }
}
