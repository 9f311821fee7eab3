@Deprecated
package a;
