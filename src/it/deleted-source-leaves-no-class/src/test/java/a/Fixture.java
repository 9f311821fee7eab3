package a;

class Fixture {}
