package dev.calque.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "'de-CH,de;q=0.9,en;q=0.8', 'de-ch,de;q=0.9,en;q=0.8'",
    "'de-ch, de;q=0.8, en;q=0.5', 'de-ch,de;q=0.9,en;q=0.8'",
    "'en;q=0.5,de-CH,de;q=0.8', 'de-ch,de;q=0.9,en;q=0.8'",
    "'en, de', 'en,de;q=0.9'",
    "'EN ', en",
    "'en;q=1.0,en;q=0.3', en",
    "'de, fr;q=0, *;q=0.1', 'de,*;q=0.9'",
    "'de; q = 0.5', ''",
    "'de;level=1, en', en",
    "'<script>, en', en",
    "'', ''",
    "'q=1;;,,', ''",
    "'a,b,c,d,e,f,g,h,i,j', 'a,b;q=0.9,c;q=0.8,d;q=0.7,e;q=0.6,f;q=0.5,g;q=0.4,h;q=0.3'",
  })
  void hasOneSpelling(String field, String canonical) {
    assertThat(AcceptLanguage.canonical(field)).isEqualTo(canonical);
  }

  @Test
  void isNothingWhereItIsSomebodysGame() {
    assertThat(AcceptLanguage.canonical("en,".repeat(100))).isEmpty();
  }

  @Test
  void staysAsItIs() {
    String once = AcceptLanguage.canonical("uk;q=0.7, ru;q=0.3, en");
    assertThat(AcceptLanguage.canonical(once)).isEqualTo(once);
  }
}
