package a;

public class Main {
    int number = "text";
}
