package dev.calque.signal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StemTest {

  @Test
  void ofAJoiningScriptIsOpenAtBothEndsUnlessClosed() {
    assertThat(Stem.parse("ترجمة", 1).tokens())
        .allMatch(token -> token.openStart() && token.openEnd());
    assertThat(Stem.parse("=ترجمة", 1).tokens())
        .noneMatch(token -> token.openStart() || token.openEnd());
  }

  @Test
  void takesParticlesBeforeItsApostrophe() {
    assertThat(Stem.parse("צ'כית", 1).tokens()).first().matches(Stem.Token::openStart);
  }

  @Test
  void refusesAnEqualsSignThatClosesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Stem.parse("=translated", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Stem.parse("=ترجمة-", 1));
  }
}
