/** Tests of the rules, and the facts about plugins that they are held against. */
@NullMarked
package io.github.accelmaven.rules;

import org.jspecify.annotations.NullMarked;
