/** The use case: an address in, a reading out. */
@NullMarked
package dev.calque.reading;

import org.jspecify.annotations.NullMarked;
