package b;

public class After extends a.Broken {}
