package a;

public class Middle {
    Leaf leaf;
}
