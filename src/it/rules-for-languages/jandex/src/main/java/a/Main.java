package a;

@Deprecated
public class Main {}
