package a;

class Sample extends Main {}
