package dev.calque.signal;

/**
 * What translated.
 *
 * @param id stable, kebab-case, like {@code google-translate}
 * @param name as its maker writes it, like {@code Google Translate}
 */
public record Engine(String id, String name) {}
