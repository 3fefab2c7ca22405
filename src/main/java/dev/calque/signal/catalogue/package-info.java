/** Reads the data files of signals strictly: a typing error stops the start, with its place. */
@NullMarked
package dev.calque.signal.catalogue;

import org.jspecify.annotations.NullMarked;
