package b;

public class Main {}
