/** Fixed marks that translators and publishers leave in a page, as data. */
@NullMarked
package dev.calque.signal.marker;

import org.jspecify.annotations.NullMarked;
