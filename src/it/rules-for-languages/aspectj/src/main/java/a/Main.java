package a;

public class Main {

    void run() {}
}
