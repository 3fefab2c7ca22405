package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structure: headings, lists, tables, quotations, notes, players, languages. */
class KeptBlocksTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      levels below each other|<h3>Piles</h3><p>One sentence stands here, for the heading not to be alone.</p><h4>Oak</h4><p>Another sentence stands here, for the heading not to be alone.</p>|<h3>Oak</h3>
      a heading in boxes|<h2><div><span>On the far bank</span></div></h2><p>A sentence stands here, for the heading not to be alone.</p>|<h2>On the far bank</h2>
      a heading without the mark that leads to itself|<h2 id="far">On the far bank<a class="headerlink" href="#far">¶</a></h2><p>A sentence stands here, for the heading not to be alone.</p>|<h2>On the far bank</h2>
      a heading without the mark in a box|<h2 id="far"><span><a href="#far">#</a></span>On the far bank</h2><p>A sentence stands here, for the heading not to be alone.</p>|<h2>On the far bank</h2>
      a heading linked to the table of contents|<h2><a href="#toc-3">On the far bank of it</a></h2><h3>Piles</h3><p>A sentence stands here, for the heading not to be alone.</p>|<h2>On the far bank of it</h2><h3>Piles</h3>
      a number in a heading that leads to a note|<h2>On the far bank <a href="#fn7">7</a></h2><p>A sentence stands here, for the heading not to be alone.</p>|<h2>On the far bank <a href="https://paper.example/news/story.html#fn7">7</a></h2>
      a list in a list|<ul><li>Timber of oak<ul><li>from the hills</li></ul></li><li>Stone of the quarry</li></ul>|<ul><li>Timber of oak<ul><li>from the hills</li></ul></li><li>Stone of the quarry</li></ul>
      a numbered list|<ol start="3" reversed><li value="9">First, the piles are driven into the ground.</li></ol>|<ol start="3" reversed="reversed"><li value="9">First
      a list without its boxes|<ul><li><div>First, the piles are driven.</div></li><li><div>Then the deck is laid.</div></li></ul>|<li><p>Then the deck is laid.</p></li>
      a definition list in boxes|<dl><div><dt>Pier</dt><dd>What carries the deck between the banks.</dd></div></dl>|<dl><dt>Pier</dt><dd>What carries the deck between the banks.</dd></dl>
      a table with its head, spans and caption|<table><caption>Boats</caption><thead><tr><th scope="col">Year</th><th>Boats</th></tr></thead><tbody><tr><td rowspan="2" colspan="1">2020</td><td>12</td></tr><tr><td>13</td></tr></tbody></table>|<table><caption>Boats</caption><thead><tr><th scope="col">Year</th><th>Boats</th></tr></thead><tbody><tr><td rowspan="2" colspan="1">2020</td><td>12</td></tr><tr><td>13</td></tr></tbody></table>
      rows of a table whose cells are links|<table><thead><tr><th>Which boats</th><th>What holds for them</th></tr></thead><tbody><tr><td>Boats of the northern harbour</td><td><a href="/rules-northern">Rules for the northern harbour</a></td></tr><tr><td>Boats of the southern harbour</td><td><a href="/rules-southern">Rules for the southern harbour</a></td></tr><tr><td>Boats of the eastern harbour</td><td><a href="/rules-eastern">Rules for the eastern harbour</a></td></tr><tr><td>Boats of the western harbour</td><td><a href="/rules-western">Rules for the western harbour</a></td></tr></tbody></table>|<td><a href="https://paper.example/rules-northern">Rules for the northern harbour</a></td>
      an empty cell|<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2020</td><td></td></tr></table>|<td>2020</td><td></td>
      boxes of a cell|<table><tr><th>Year</th><th>Boats</th></tr><tr><td><div>2020</div><div>2021</div></td><td>12</td></tr></table>|<td>2020<br />2021</td>
      the columns of a layout table|<table><tr><td><p>On the left stands a whole sentence about the bridge.</p><p>It goes on.</p></td><td><p>On the right stands another sentence about it.</p></td></tr></table>|<p>It goes on.</p><p>On the right stands another sentence about it.</p>
      a quotation with its source|<blockquote cite="/speech"><p>We shall build it, whatever it costs us all.</p><div>The mayor, in <cite>Words</cite></div></blockquote>|<blockquote cite="https://paper.example/speech"><p>We shall build it, whatever it costs us all.</p><p>The mayor, in <cite>Words</cite></p></blockquote>
      a quotation in a line|<p>She said <q>never</q> and went, which surprised nobody in the room.</p>|<q>never</q>
      the mark of a footnote leads to the page|<p>It was closed twice.<sup><a href="#fn1" id="r1">1</a></sup> That is all.</p><ol><li id="fn1">In 1931 and in 1947, both times for repairs. <a href="#r1">↩</a></li></ol>|<sup><a href="https://paper.example/news/story.html#fn1">1</a></sup>
      a footnote mark in brackets|<p>It was closed twice <a href="#_ftn2" name="_ftnref2">[2]</a>, once in winter and once in summer.</p>|<a href="https://paper.example/news/story.html#_ftn2">[2]</a>
      a place on another page|<p>As the <a href="/report#part-2">second part</a> of the report says, it was closed twice.</p>|href="https://paper.example/report#part-2"
      a break of the scene|<p>So ended the first year of the works on the bridge.</p><hr><p>The second year began with rain, and went on with it.</p>|<hr />
      edits and marks|<p>It took <del>two</del> <ins>three</ins> years, <mark>at least</mark>, says the <abbr title="Bridge Board">BB</abbr> on <time datetime="2020-01-02">2 January</time>.</p>|<del>two</del> <ins>three</ins> years, <mark>at least</mark>, says the <abbr title="Bridge Board">BB</abbr> on <time datetime="2020-01-02">2 January</time>
      names that HTML gave up|<p>It took <strike>two</strike> years, <tt>at least</tt>, says the <acronym title="Bridge Board">BB</acronym> of the town.</p>|<s>two</s> years, <code>at least</code>, says the <abbr title="Bridge Board">BB</abbr>
      a formula of KaTeX once|<p>The load is <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>F</mi></mrow><annotation encoding="application/x-tex">F</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">F</span></span>, which is more than it was before the flood.</p>|The load is <math><mrow><mi>F</mi></mrow></math>, which
      a formula of MediaWiki once|<p>The load is <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="F"><mi>F</mi></math></span><img src="https://wiki.example/f.svg" class="mwe-math-fallback-image-inline" alt="F"></span>, which is more than it was before the flood.</p>|The load is <math><mi>F</mi></math>, which
      a formula of MathJax 3 by its assistive markup|<p>The load is <mjx-container class="MathJax" jax="CHTML"><mjx-math class="MJX-TEX" aria-hidden="true"><mjx-mi class="mjx-i"><mjx-c class="mjx-c46"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml unselectable="on" display="inline"><math><mi>F</mi></math></mjx-assistive-mml></mjx-container>, which is more than it was before the flood.</p>|The load is <math><mi>F</mi></math>, which
      a formula of MathJax 3 in a line without a paragraph|<div>The load is <mjx-container class="MathJax" jax="SVG"><svg></svg><mjx-assistive-mml display="inline"><math><mi>F</mi></math></mjx-assistive-mml></mjx-container>, which is more than it was before the flood.</div>|<p>The load is <math><mi>F</mi></math>, which
      who said it below a quotation|<blockquote><p>We shall build it, whatever it costs us all.</p><footer>The mayor, in <cite>Words</cite></footer></blockquote>|whatever it costs us all.</p><p>The mayor, in <cite>Words</cite></p></blockquote>
      a paragraph behind an empty line|<p>&nbsp;<br>The river rose in the night and took the old bridge with it.</p>|<p>The river rose
      a long paragraph that speaks of requests|<p>The board wrote that it was impressed by the works. The town was less so: on the day nobody came but the mayor and a dog that had lost its way. To this day the page has eleven readers, and whoever wants to become a member and to join our newsletter, as its secretary put it, is a friend of the bridge. Nothing else was heard of it, on either bank.</p>|Nothing else was heard of it
      a formula of MathJax once|<p>The load is <span class="MathJax_Preview">F</span><script type="math/tex">F/A</script>, which is more than it was before the flood.</p>|The load is \\(F/A\\), which
      a frame of an unknown host that fills the screen and has a title|<iframe src="https://media.example/v/1" title="The opening" allowfullscreen></iframe>|<a href="https://media.example/v/1">The opening</a>
      a player of Vimeo|<iframe src="https://player.vimeo.com/video/123"></iframe>|<a href="https://vimeo.com/123">player.vimeo.com</a>
      a player whose address waits for consent|<iframe data-cookieblock-src="https://www.youtube.com/embed/abc" src="about:blank" title="Film"></iframe>|<a href="https://www.youtube.com/watch?v&#61;abc">Film</a>
      a player as a component|<lite-youtube videoid="abc_1-2" playlabel="Film"></lite-youtube>|<a href="https://www.youtube.com/watch?v&#61;abc_1-2">Film</a>
      a post|<blockquote class="twitter-tweet"><p>The bridge is open, at long last!</p>The mayor <a href="https://twitter.com/mayor/status/1">2 May</a></blockquote>|<a href="https://twitter.com/mayor/status/1">2 May</a>
      a post that a script fills in|<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"></blockquote>|<a href="https://www.instagram.com/p/abc/">www.instagram.com</a>
      a video by its file|<video title="The opening"><source src="/v/a.mp4"></video>|<a href="https://paper.example/v/a.mp4">The opening</a>
      a split word|<p><span class="drop-cap">T</span> he river rose in the night and took the old bridge with it.</p>|<p>The river rose
      a word of one letter|<p><span class="drop-cap">A</span> river rose in the night and took the old bridge with it.</p>|<p>A river rose
      the language of a box|<div lang="fr"><p>Le pont est cassé depuis trois semaines, dit le maire.</p></div>|<p lang="fr">Le pont est cassé
      the direction that a language has|<p>The sign read <span lang="he">גשר</span>, as it had for many years before the flood.</p>|<span lang="he" dir="rtl">גשר</span>
      a forced direction|<p>The sign read <bdo dir="ltr">גשר</bdo>, as it had for many years before the flood.</p>|<bdo dir="ltr">גשר</bdo>
      paragraphs between two breaks|<div>The first one ends here, after a while.<br><br>The second one begins here, at once.</div>|<p>The first one ends here, after a while.</p><p>The second one begins here, at once.</p>
      """)
  void keeps(String what, String inside, String expected) {
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
      the language of the article itself|<p>They said <span lang="en-GB">so</span>, and nobody disagreed with them at all.</p>|lang
      elements that say nothing|<p>They <span class="x"><font>said</font></span> so, and nobody disagreed with them at all.</p>|<span
      empty paragraphs|<p>&nbsp;</p><p><b></b></p><div><p><br></p></div>|<p></p>
      rules that separate nothing|<hr><hr>|<hr /><hr
      jumps within the page|<p>See <a href="#top">the beginning of this long page</a> for what was said before.</p>|<a
      ids and classes|<p id="x" class="y">They said so, and nobody disagreed with them at all.</p>|class
      """)
  void leavesOut(String what, String inside, String unexpected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .as(what)
        .doesNotContain(unexpected.replace('⏎', '\n'));
  }
}
