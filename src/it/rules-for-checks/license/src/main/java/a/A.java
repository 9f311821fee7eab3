/*
 * Copyright of Nobody
 */
package a;

final class A {

    int one;
}
