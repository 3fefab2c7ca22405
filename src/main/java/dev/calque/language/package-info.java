/** Which language: tags as BCP 47 writes them, and what a text is really in. */
@NullMarked
package dev.calque.language;

import org.jspecify.annotations.NullMarked;
