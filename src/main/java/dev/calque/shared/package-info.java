/** The store that instances share, as something that may fail at any time and never costs much. */
@NullMarked
package dev.calque.shared;

import org.jspecify.annotations.NullMarked;
