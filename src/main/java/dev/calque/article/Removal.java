package dev.calque.article;

/**
 * One thing that was left out of an article, and why.
 *
 * @param step the step that left it out, in kebab case
 * @param reason for people: what gave it away
 * @param sample the beginning of its text; may be empty
 */
public record Removal(String step, String reason, String sample) {

  private static final int LONGEST_SAMPLE = 120;

  public Removal {
    if (sample.length() > LONGEST_SAMPLE) {
      sample = sample.substring(0, LONGEST_SAMPLE);
    }
  }
}
