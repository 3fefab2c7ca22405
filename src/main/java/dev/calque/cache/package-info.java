/** Keeps readings as the bytes to send, one load per page at a time. */
@NullMarked
package dev.calque.cache;

import org.jspecify.annotations.NullMarked;
