package a;

public class Lib {}
