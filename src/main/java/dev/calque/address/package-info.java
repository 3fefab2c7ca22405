/** What were we asked to read? Addresses, parsed and normalised; which of them are public. */
@NullMarked
package dev.calque.address;

import org.jspecify.annotations.NullMarked;
