package a;

class Old {}
