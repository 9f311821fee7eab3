package c;

public class Beside {}
