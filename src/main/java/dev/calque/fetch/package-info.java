/** Gets a page's bytes from the public internet, bounded in everything. */
@NullMarked
package dev.calque.fetch;

import org.jspecify.annotations.NullMarked;
