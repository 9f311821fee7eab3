module a {
    exports a;
}
