package a;

public class Second {}
