/** Reads sentences that say how a page was translated, in many languages, with one grammar. */
@NullMarked
package dev.calque.signal.notice;

import org.jspecify.annotations.NullMarked;
