/** One parsed, read-only view of a page that everything else looks at. */
@NullMarked
package dev.calque.page;

import org.jspecify.annotations.NullMarked;
