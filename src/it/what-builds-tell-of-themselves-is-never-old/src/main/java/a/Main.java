package a;

public class Main {
    public static final String UMLAUT = "ä";
}
