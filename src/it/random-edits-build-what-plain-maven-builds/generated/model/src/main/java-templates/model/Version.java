package model;

class Version {

    static final int MAJOR = 1;

    static final String TEXT = "${project.version} ${greeting}";

    String kind() {
        return "template";
    }
}
