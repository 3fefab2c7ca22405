/** Reads what a page says of its article beside the text: title, people, dates, pictures. */
@NullMarked
package dev.calque.article.metadata;

import org.jspecify.annotations.NullMarked;
