package a;

class A {

	int sum(int one, int other) {
		return one + other;
	}

}
