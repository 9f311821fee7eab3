package a;

public aspect Counting {

    static int calls;

    before(): execution(* Main.run()) {
        calls++;
    }
}
