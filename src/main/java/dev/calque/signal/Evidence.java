package dev.calque.signal;

/**
 * One thing seen on a page that speaks for or against machine translation.
 *
 * @param signal which signal saw it
 * @param strength whether it decides or only warns
 * @param direction what it speaks for
 * @param quote verbatim from the page, so that a reader can check it; may be empty where {@code
 *     where} says all
 * @param where a CSS path, {@code header: Name}, {@code url} or {@code text}
 * @param claim what it says of engine, languages, editing and original
 */
public record Evidence(
    SignalId signal,
    Strength strength,
    Direction direction,
    String quote,
    String where,
    Claim claim) {}
