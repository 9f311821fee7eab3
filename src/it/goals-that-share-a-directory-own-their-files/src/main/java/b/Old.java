package b;

public class Old {}
