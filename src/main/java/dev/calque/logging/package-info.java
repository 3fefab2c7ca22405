/** What may stand in a line of log. */
@NullMarked
package dev.calque.logging;

import org.jspecify.annotations.NullMarked;
