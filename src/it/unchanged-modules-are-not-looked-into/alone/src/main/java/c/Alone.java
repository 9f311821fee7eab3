package c;

public class Alone {}
