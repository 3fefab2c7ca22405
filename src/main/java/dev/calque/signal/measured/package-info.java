/** Signals that count, compare, or need two facts together. */
@NullMarked
package dev.calque.signal.measured;

import org.jspecify.annotations.NullMarked;
