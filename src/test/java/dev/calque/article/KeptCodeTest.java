package dev.calque.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code as highlighters lay it out: its lines, its white space, its language. */
class KeptCodeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      white space|<pre><code>if (a) {&#10;    b();&#10;&#10;  }</code></pre>|<pre><code>if (a) {⏎    b();⏎⏎  }</code></pre>
      prism|<pre class="language-css"><code class="language-css">a { b: c }</code></pre>|<pre data-language="css"><code>a { b: c }</code></pre>
      highlight.js|<pre><code class="hljs java">int a;</code></pre>|<pre data-language="java"><code>int a;</code></pre>
      GitHub|<div class="highlight highlight-source-shell"><pre>ls <span class="pl-k">-l</span></pre></div>|<pre data-language="shell"><code>ls -l</code></pre>
      rouge|<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>puts 1</code></pre></div></div>|<pre data-language="ruby"><code>puts 1</code></pre>
      rouge with line numbers|<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1&#10;2</pre></td><td class="rouge-code"><pre>puts 1&#10;puts 2</pre></td></tr></tbody></table></code></pre></div></div>|<pre data-language="ruby"><code>puts 1⏎puts 2</code></pre>
      pygments with line numbers|<table class="highlighttable"><tr><td class="linenos"><div><pre>1&#10;2</pre></div></td><td class="code"><div class="highlight"><pre>a = 1&#10;b = 2</pre></div></td></tr></table>|<pre><code>a &#61; 1⏎b &#61; 2</code></pre>
      a row for each line|<table class="highlight"><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">one();</td></tr><tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">  two();</td></tr></table>|<pre><code>one();⏎  two();</code></pre>
      a list of lines|<pre class="prettyprint lang-js"><ol class="linenums"><li>one();</li><li>two();</li></ol></pre>|<pre data-language="js"><code>one();⏎two();</code></pre>
      line breaks|<pre>one();<br>two();</pre>|<pre>one();⏎two();</pre>
      lines in boxes, without a number or a button|<pre class="language-go"><button>Copy</button><div><span class="ln">1</span>one()</div><div><span class="ln">2</span>two()</div></pre>|<pre data-language="go"><code>one()⏎two()</code></pre>
      several lines of code without pre|<div class="language-sql"><code>select&#10;  a&#10;from b</code></div>|<pre data-language="sql"><code>select⏎  a⏎from b</code></pre>
      brush|<pre class="brush: php; gutter: false">echo 1;</pre>|<pre data-language="php"><code>echo 1;</code></pre>
      markup as text|<pre><code>&lt;p onclick=x&gt;</code></pre>|<pre><code>&lt;p onclick&#61;x&gt;</code></pre>
      words of a line|<p>Call <code>read()</code>, press <kbd>Ctrl</kbd>, see <samp>done</samp> and <var>n</var>, as the manual says.</p>|<code>read()</code>, press <kbd>Ctrl</kbd>, see <samp>done</samp> and <var>n</var>
      """)
  void keeps(String what, String inside, String expected) {
    assertThat(Pages.extract(Pages.article(inside)).contentHtml())
        .as(what)
        .contains(expected.replace('⏎', '\n'));
  }
}
