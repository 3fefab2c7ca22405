/** The browsers of this machine, for every test that needs a real one. */
@NullMarked
package dev.calque.browser;

import org.jspecify.annotations.NullMarked;
