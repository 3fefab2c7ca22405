/** What proves or hints that a page was machine-translated: evidence, with quotes. */
@NullMarked
package dev.calque.signal;

import org.jspecify.annotations.NullMarked;
