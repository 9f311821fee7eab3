package a;

public class Person {}
