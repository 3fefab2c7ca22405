/** The composition root: {@link dev.calque.Wiring} builds the service's objects once. */
@NullMarked
package dev.calque;

import org.jspecify.annotations.NullMarked;
