package a;

public class Broken {
    String text = 1;
}
