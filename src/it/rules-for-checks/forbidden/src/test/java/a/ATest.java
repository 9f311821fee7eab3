package a;

class ATest {

    int twice = A.sum(1, 1);
}
