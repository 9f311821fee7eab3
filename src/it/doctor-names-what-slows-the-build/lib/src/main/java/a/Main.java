package a;

public class Main {}
