package dev.calque.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes sentences that mean little and look like English news: common words at their usual
 * lengths, names, numbers, commas. The same seed always gives the same text.
 */
final class Prose {

  private static final List<String> WORDS =
      List.of(
          ("the of and to in a is that for it was on with as by at from this be are have not which"
                  + " had but were they or an one all their there been more when who would if so"
                  + " council harbour bridge river station winter engineers residents figures"
                  + " committee opened closed announced delayed finished measured according budget"
                  + " morning evening people workers market school library hospital district"
                  + " railway ferry weather storm repair between before after during across without"
                  + " several hundred thousand million local regional national minister mayor"
                  + " spokeswoman researcher report study published yesterday Monday Thursday"
                  + " agreement negotiations proposal decision vote majority opposition support"
                  + " quickly slowly finally recently probably certainly however although because"
                  + " water energy traffic housing prices wages taxes harvest grain timber steel")
              .split(" "));

  private static final List<String> NAMES =
      List.of(
          "Almara",
          "Obersteinach",
          "Vellin",
          "Marta Kolen",
          "Ivo Brandt",
          "Lake Tessel",
          "Norrhavn");

  private final SplittableRandom random;

  Prose(long seed) {
    random = new SplittableRandom(seed);
  }

  String sentence() {
    StringBuilder sentence = new StringBuilder(120);
    int words = 8 + random.nextInt(18);
    for (int i = 0; i < words; i++) {
      if (i > 0) {
        sentence.append(random.nextInt(12) == 0 ? ", " : " ");
      }
      sentence.append(word());
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  String paragraph() {
    StringBuilder paragraph = new StringBuilder(600);
    int sentences = 3 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      paragraph.append(i > 0 ? " " : "").append(sentence());
    }
    return paragraph.toString();
  }

  String headline() {
    String sentence = sentence();
    return sentence.substring(0, sentence.indexOf(' ', Math.min(40, sentence.length() / 2)));
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  private String word() {
    int kind = random.nextInt(40);
    if (kind == 0) {
      return NAMES.get(random.nextInt(NAMES.size()));
    }
    return kind == 1
        ? Integer.toString(random.nextInt(2000))
        : WORDS.get(random.nextInt(WORDS.size()));
  }
}
