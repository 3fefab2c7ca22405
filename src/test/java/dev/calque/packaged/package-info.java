/** Tests of what was packaged, from outside. */
package dev.calque.packaged;
