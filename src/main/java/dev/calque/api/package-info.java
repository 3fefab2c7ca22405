/** The HTTP interface, and the only place that knows status codes. */
@NullMarked
package dev.calque.api;

import org.jspecify.annotations.NullMarked;
