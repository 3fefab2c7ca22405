/** How much each caller may ask for, and how much is asked of each site. */
@NullMarked
package dev.calque.allowance;

import org.jspecify.annotations.NullMarked;
