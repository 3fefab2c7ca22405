package dev.calque.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequentWordsTest {

  private static final String ENGLISH =
      "The bridge was closed for two years, and the ferry had to carry all of the traffic that it"
          + " would have taken. On Monday it is to be opened by the mayor, who has promised that"
          + " there will be no toll for people from this side of the river.";
  private static final String GERMAN =
      "Die Brücke war zwei Jahre lang gesperrt, und die Fähre musste den Verkehr übernehmen, der"
          + " sonst über sie geht. Am Montag wird sie von der Bürgermeisterin eröffnet, die"
          + " versprochen hat, dass es auf dieser Seite des Flusses keine Maut geben wird.";
  private static final String SPANISH =
      "El puente estuvo cerrado durante dos años y el transbordador tuvo que llevar todo el tráfico"
          + " que pasa por él. El lunes lo abre la alcaldesa, que ha prometido que no se pagará"
          + " peaje en este lado del río ni en el otro.";
  private static final String UKRAINIAN =
      "Міст був закритий два роки, і весь рух, який зазвичай іде через нього, мав перевозити пором."
          + " У понеділок його відкриє мерка, яка обіцяла, що за проїзд на цьому березі річки не"
          + " треба буде платити.";
  private static final String RUSSIAN =
      "Мост был закрыт два года, и все движение, которое обычно идет по нему, должен был перевозить"
          + " паром. В понедельник его откроет мэр, которая обещала, что за проезд на этом берегу"
          + " реки не надо будет платить, как и на том.";

  private final FrequentWords words = new FrequentWords();

  @ParameterizedTest
  @CsvSource({"en", "de", "es", "uk", "ru"})
  void confirmWhatTheTextIsIn(String language) {
    assertThat(words.confirm(text(language), language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en,de", "de,en", "de,nl", "es,pt", "es,it", "es,ca", "uk,ru", "ru,uk", "ru,bg"})
  void doNotConfirmAnotherLanguage(String language, String declared) {
    assertThat(words.confirm(text(language), declared)).isFalse();
  }

  @Test
  void leaveTextInTwoLanguagesToTheDetector() {
    assertThat(words.confirm(ENGLISH + " " + GERMAN, "en")).isFalse();
    assertThat(words.confirm(ENGLISH + " " + GERMAN, "de")).isFalse();
  }

  @Test
  void leaveHeadingsAndListsOfNamesToTheDetector() {
    assertThat(words.confirm("The bridge of the town", "en")).isFalse();
    assertThat(words.confirm("Almara Vellin Norrhavn Tessel Kolen Brandt ".repeat(5), "en"))
        .isFalse();
  }

  @Test
  void leaveLanguagesWithoutALineToTheDetector() {
    assertThat(words.confirm("這座橋關閉了兩年。".repeat(20), "zh")).isFalse();
  }

  private static String text(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "de" -> GERMAN;
      case "es" -> SPANISH;
      case "uk" -> UKRAINIAN;
      default -> RUSSIAN;
    };
  }
}
