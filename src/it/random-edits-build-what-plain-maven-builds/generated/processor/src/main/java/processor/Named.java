package processor;

public @interface Named {

    static final int LENGTH = 7;

    String value() default "nobody";
}
