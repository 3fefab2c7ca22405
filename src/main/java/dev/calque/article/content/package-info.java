/** Makes clean markup and plain text of what was cut out of a page. */
@NullMarked
package dev.calque.article.content;

import org.jspecify.annotations.NullMarked;
