package a;

public class Broken { int number = "text"; }
