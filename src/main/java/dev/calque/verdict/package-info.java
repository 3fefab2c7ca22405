/** Weighs evidence, and finds the original. */
@NullMarked
package dev.calque.verdict;

import org.jspecify.annotations.NullMarked;
