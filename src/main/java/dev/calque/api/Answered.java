package dev.calque.api;

import jakarta.ws.rs.core.Response;

/**
 * An answer, and what the metrics say of it.
 *
 * @param response what is sent
 * @param outcome {@code ok}, {@code unchanged}, or the problem's name
 * @param cache how the cache took part, or {@code none}
 */
record Answered(Response response, String outcome, String cache) {}
