package c;

public class Other {}
