package b;

public class Other {

    public a.Main main() {
        return new a.Main();
    }
}
