/** Pulls out the article and cleans it. */
@NullMarked
package dev.calque.article;

import org.jspecify.annotations.NullMarked;
