/** OpenTelemetry, for builds with {@code -Ptracing}. */
@org.jspecify.annotations.NullMarked
package dev.calque.tracing;
