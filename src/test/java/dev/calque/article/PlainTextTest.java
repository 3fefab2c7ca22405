package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article as plain text: blocks apart, words whole. */
class PlainTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      cells|<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2020</td><td>12</td></tr></table>|Year Boats⏎2020 12
      a line break|<p>One line of the song<br>and one more line of it, which ends here.</p>|song⏎and one
      boxes in a line|<p><span style="display: inline-block">Monday</span><span style="display: inline-block">closed</span> all day, says the sign.</p>|Monday closed all day
      blocks in a line|<p><span style="display:block">Monday is closed.</span><span style="display:block">Tuesday is open.</span></p>|Monday is closed.⏎⏎Tuesday is open.
      components|<x-day>Monday is closed.</x-day><x-day>Tuesday is open.</x-day>|Monday is closed.⏎⏎Tuesday is open.
      boxes of an item|<ul><li><div>Monday is a day.</div><div>It is closed then.</div></li></ul>|Monday is a day.⏎⏎It is closed then.
      boxes of a caption|<figure><img src="/a.jpg"><figcaption><div>Low tide</div><div>Archive</div></figcaption></figure>|Low tide⏎Archive
      an empty element between words|<p>They met<span> </span>again on <b> </b>Monday, as they had all the year.</p>|They met again on Monday
      a word in pieces|<p>The b<b>rid</b>ge was closed, as it had been all the year before.</p>|The bridge was closed
      lines of code|<pre><code>if (a) {&#10;  b();&#10;}</code></pre>|if (a) {⏎  b();⏎}
      Chinese over two lines of markup|<p>大桥在夜里&#10;<b>倒塌</b>&#10;了，没有人受伤。</p>|大桥在夜里倒塌了，没有人受伤。
      Korean over two lines of markup|<p>다리가 밤에&#10;무너졌다고 시장이 말했다.</p>|밤에 무너졌다고
      readings without brackets of their own|<p>The word <ruby>橋<rt>はし</rt></ruby> means a bridge, as everybody knows.</p>|橋(はし) means
      readings with brackets|<p>The word <ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp></ruby> means a bridge, as everybody knows.</p>|橋（はし） means
      a soft hyphen|<p>The har&shy;bour was closed, as it had been all the year before.</p>|The harbour was
      """)
  void writes(String what, String inside, String expected) {
    assertThat(Pages.extract(Pages.article(inside)).textContent())
        .as(what)
        .contains(expected.replace('⏎', '\n'));
  }
}
