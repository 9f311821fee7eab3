package b;

public class App extends a.Lib {}
