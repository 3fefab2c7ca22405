package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers miss most in other reader views. */
class KeptContentTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lazy image | <p><img data-src="/i/a.jpg" src="data:image/gif;base64,R0" alt="A boat"></p> | <img src="https://paper.example/i/a.jpg" alt="A boat"
          image in noscript replaces its placeholder | <p><img src="/spacer.gif" alt="Boat"><noscript><img src="/i/b.jpg"></noscript></p> | <img src="https://paper.example/i/b.jpg" alt="Boat"
          alt is empty where it is absent | <p><img src="/i/c.jpg"></p> | src="https://paper.example/i/c.jpg" alt=""
          srcset is absolute | <p><img src="/i/d.jpg" srcset="/i/d.jpg 1x, /i/d2.jpg 2x"></p> | https://paper.example/i/d2.jpg 2x
          picture without a source in img | <picture><source srcset="/i/e.webp 800w"><img alt="E"></picture> | src="https://paper.example/i/e.webp"
          figure with caption | <figure><img src="/i/f.jpg"><figcaption>Low tide at the pier</figcaption></figure> | <figcaption>Low tide at the pier</figcaption></figure>
          code keeps its lines and language | <pre><code class="language-java">int a = 1;&#10;  int b;</code></pre> | <pre data-language="java"><code>int a &#61; 1;
          data table | <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2020</td><td>12</td></tr></table> | <td>2020</td>
          layout table is unwrapped | <table role="presentation"><tr><td><p>In the middle of the page stands a whole sentence, set in a cell.</p></td></tr></table> | <p>In the middle of the page stands a whole sentence, set in a cell.</p>
          list | <ul><li>First, the piles are driven into the ground.</li><li>Then the deck is laid.</li></ul> | <li>Then the deck is laid.</li>
          quote | <blockquote><p>We shall build it, whatever it costs us all.</p></blockquote> | <blockquote><p>We shall build it, whatever it costs us all.</p></blockquote>
          ruby | <p>The word <ruby>橋<rt>はし</rt></ruby> means a bridge, as everybody knows by now.</p> | <rt>はし</rt>
          details | <details><summary>How long is it?</summary><p>It is four hundred metres long, or thereabouts.</p></details> | <summary>How long is it?</summary>
          inline language | <p>They said <span lang="fr">le pont est cassé</span>, and nobody disagreed with them.</p> | <span lang="fr">le pont est cassé</span>
          inline direction | <p>The sign read <span dir="rtl" lang="he">גשר</span>, as it had for many years.</p> | dir="rtl"
          video as a link with its title | <iframe src="https://www.youtube.com/embed/abc123" title="The opening"></iframe> | <a href="https://www.youtube.com/watch?v&#61;abc123"
          MathML | <p>The load is <math><mfrac><mi>F</mi><mi>A</mi></mfrac></math>, which is more than it was.</p> | <mfrac><mi>F</mi><mi>A</mi></mfrac>
          TeX text | <p>The load is \\(F/A\\), which the engineers had not expected at all.</p> | \\(F/A\\)
          drop cap | <p><span class="dropcap">T</span> he river rose in the night and took the old bridge with it.</p> | <p>The river rose
          subscript | <p>The water held H<sub>2</sub>S, as one could smell from afar.</p> | H<sub>2</sub>S
          footnote mark and note | <p>It was closed twice.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">In 1931 and in 1947, both times for repairs. <a href="#r1">↩</a></li></ol> | <li>In 1931 and in 1947, both times for repairs.
          definition list | <dl><dt>Pier</dt><dd>What carries the deck between the banks.</dd></dl> | <dt>Pier</dt>
          """)
  void keeps(String what, String inside, String expected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml()).as(what).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tracking pixel | <img src="https://count.example/p.gif" width="1" height="1"> | count.example
          arrow back from a footnote | <p>It was closed in winter, as always. <a href="#r1">↩</a></p> | ↩
          advertising frame | <iframe src="https://ads.example/frame"></iframe> | ads.example
          related line | <p><strong>Read also:</strong> <a href="/x">The ferry is late again today</a></p> | The ferry is late
          newsletter line | <p>Sign up for our newsletter to get it every morning.</p> | Sign up
          share bar | <div class="share-bar"><a href="/s">Share</a> <a href="/t">Tweet</a></div> | Tweet
          """)
  void leavesOut(String what, String inside, String unexpected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .as(what)
        .doesNotContain(unexpected);
  }

  @ParameterizedTest(name = "h{0} becomes h{1}")
  @CsvSource({"1, 2", "3, 2", "2, 2"})
  void startsHeadingsAtTheSecondLevel(int level, int expected) {
    String inside = "<h%d>On the far bank</h%d>".formatted(level, level);
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .contains("<h%d>On the far bank</h%d>".formatted(expected, expected));
  }
}
