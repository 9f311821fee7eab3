package a;

import javax.inject.Named;

@Named
public class First {}
