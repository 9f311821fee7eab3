package a;

public class Main {

    int run() {
        return 1;
    }
}
