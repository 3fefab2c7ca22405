/** The companion extension, end to end: real browsers, real clicks, the packaged service. */
@NullMarked
package dev.calque.extension;

import org.jspecify.annotations.NullMarked;
