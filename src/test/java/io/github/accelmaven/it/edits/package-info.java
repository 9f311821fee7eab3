/**
 * Random edits of sample reactors, to prove that accel makes what plain Maven makes: after each edit, accel builds one
 * checkout and plain Maven builds another one from nothing, and what both made is compared.
 */
@NullMarked
package io.github.accelmaven.it.edits;

import org.jspecify.annotations.NullMarked;
