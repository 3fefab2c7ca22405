package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as pages hide them behind loaders, and their captions. */
class KeptImagesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      data-src|<p><img data-src="/i/a.jpg" alt="A boat"></p>|<img src="https://paper.example/i/a.jpg" alt="A boat"
      data-original|<p><img data-original="/i/a.jpg" src="/spacer.gif"></p>|src="https://paper.example/i/a.jpg"
      data-lazy-src|<p><img data-lazy-src="/i/a.jpg" src="data:image/svg+xml,%3Csvg%3E"></p>|src="https://paper.example/i/a.jpg"
      data-srcset alone|<p><img data-srcset="/i/a.jpg 400w, /i/b.jpg 800w" src="data:image/gif;base64,R0"></p>|srcset="https://paper.example/i/a.jpg 400w , https://paper.example/i/b.jpg 800w"
      an attribute of an unknown loader|<p><img data-hi="/i/a.webp?w=3" src="/placeholder.png"></p>|src="https://paper.example/i/a.webp?w&#61;3"
      native loading|<p><img loading="lazy" src="/i/a.jpg"></p>|src="https://paper.example/i/a.jpg"
      noscript behind its placeholder|<p><img src="/spacer.gif" alt="Boat"><noscript><img src="/i/b.jpg"></noscript></p>|<img src="https://paper.example/i/b.jpg" alt="Boat"
      noscript before its placeholder|<p><noscript><img src="/i/b.jpg"></noscript><img class=lazy data-src="/i/b.jpg"></p>|<img src="https://paper.example/i/b.jpg"
      noscript beside a wrapped placeholder|<figure><div><img class=lazy data-src="/i/small.jpg"></div><noscript><img src="/i/large.jpg" alt=""></noscript></figure>|<figure><img src="https://paper.example/i/large.jpg"
      a picture before a counting pixel in noscript|<p><img src="/i/c.jpg" alt="C"></p><noscript><img height="1" width="1" src="https://count.example/p"></noscript>|<img src="https://paper.example/i/c.jpg" alt="C"
      picture with sources and img|<picture><source srcset="/i/e.avif" type="image/avif"><img src="/i/e.jpg" alt="E"></picture>|<img src="https://paper.example/i/e.jpg" alt="E"
      picture without img|<picture><source srcset="/i/e.webp 800w"></picture>|<img src="https://paper.example/i/e.webp"
      picture with lazy sources|<picture><source data-srcset="/i/e.webp 800w"><img alt="E" src="data:image/gif;base64,R0"></picture>|src="https://paper.example/i/e.webp"
      size|<p><img src="/i/a.jpg" width="640" height="480"></p>|width="640" height="480"
      caption in a figure|<figure><a href="/big"><img src="/i/f.jpg"></a><figcaption>Low tide <b>at the pier</b></figcaption></figure>|<figcaption>Low tide <b>at the pier</b></figcaption></figure>
      caption that its figure lost|<div><img src="/i/f.jpg"><div><figcaption>Low tide at the pier</figcaption></div></div>|<figure><img src="https://paper.example/i/f.jpg" alt="" /><figcaption>Low tide at the pier</figcaption></figure>
      credit beside the caption|<figure><img src="/i/f.jpg"><figcaption>Low tide at the pier</figcaption><div>Harbour archive</div></figure>|<figcaption>Low tide at the pier<br />Harbour archive</figcaption></figure>
      words in a figure that have no caption element|<figure><div><img src="/i/f.jpg"></div><div>Low tide at the pier</div></figure>|<figcaption>Low tide at the pier</figcaption></figure>
      """)
  void finds(String what, String inside, String expected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .as(what)
        .contains(expected.replace('⏎', '\n'));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      the placeholder that noscript replaced|<p><img src="/i/blur.jpg" data-src="/i/b.jpg"><noscript><img src="/i/b.jpg"></noscript></p>|blur.jpg
      a placeholder by its name|<p><img src="/img/placeholder.png"></p>|placeholder
      an inline picture that no view may load|<p><img src="data:image/png;base64,AAAA"></p>|<img
      what a loader left open|<p><img data-src="/i/{width}.jpg" src="/spacer.gif"></p>|<img
      a candidate with credentials|<p><img src="/i/a.jpg" srcset="https://u:p@host.example/b.jpg 2x"></p>|host.example
      a hidden counting pixel|<noscript><img src="https://count.example/p" style="display:none"></noscript>|count.example
      """)
  void leavesOut(String what, String inside, String unexpected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .as(what)
        .doesNotContain(unexpected.replace('⏎', '\n'));
  }
}
