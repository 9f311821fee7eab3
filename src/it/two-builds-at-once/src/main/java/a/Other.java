package a;

class Other {}
