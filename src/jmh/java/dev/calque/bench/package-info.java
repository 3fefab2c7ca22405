/** Benchmarks: what a reading costs, against bare parsing and against the known extractors. */
@NullMarked
package dev.calque.bench;

import org.jspecify.annotations.NullMarked;
