package dev.calque.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Markup that is written to cost, each document as long as the largest page: what is dear to a
 * parser, to a walk over the tree, to a reader of notices, to a sanitiser. Our own, beside the
 * outside generator's.
 */
final class NastyMarkup {

  private static final String PROSE =
      "<p>The harbour office opened its gates at dawn, and by noon the queue of boats had reached"
          + " the lighthouse, where the keeper wrote down every name with great patience.</p>";

  private static final String MISREAD = "\u0420\u0454\u0420\u0454\u0420\u0454\u0420\u0454";

  // A unit has three characters or more, unless it says all it has to say in the first.
  private static final int MAX_UNITS = 2_000_000;

  private NastyMarkup() {}

  /** Documents by name, each built when it is asked for, of some {@code length} characters. */
  static Map<String, Supplier<String>> documents(int length) {
    Map<String, Supplier<String>> all = new LinkedHashMap<>();
    new Writer(length, all).writeAll();
    return all;
  }

  /** Puts documents together. */
  private record Writer(int length, Map<String, Supplier<String>> all) {

    void writeAll() {
      nests();
      repairs();
      tables();
      heads();
      texts();
      notices();
      content();
    }

    private void nests() {
      body("nest-section", "<section>");
      body("nest-font", "<font color=red><font size=2>");
      body("nest-closed", i -> "<div>".repeat(500) + "x" + "</div>".repeat(500));
      body("nest-500-prose", i -> "<div class=a>".repeat(500) + PROSE + "</div>".repeat(500));
      body("nest-500-lists", i -> "<ul><li>".repeat(250) + "item" + "</ul>".repeat(250));
      body("nest-quotes", i -> "<blockquote>".repeat(500) + "x" + "</blockquote>".repeat(500));
      body("nest-inline", i -> "<p>" + "<span>".repeat(500) + "x" + "</span>".repeat(500));
      body("nest-text-each", "<div>some words, and then some more of them ");
      body("nest-math", "<math><mrow>");
      body("nest-details", "<details><summary>x</summary>");
    }

    private void repairs() {
      body("adoption-ab", "<a><b>");
      body("adoption-formats", i -> "<a href=" + i + "><b i" + i + "><p></a>");
      body("adoption-deep", i -> "<a>" + "<b>".repeat(8) + "<div>x</a>");
      body("adoption-all", i -> "<b i=" + i + "><i><u><s><code><tt><big><p>x");
      body("adoption-distinct", i -> "<b x" + i % 400 + "=1>" + (i % 400 == 399 ? "<p>x" : ""));
      body("end-tags-formats", "</b></i></a></p></br>");
      body("end-tags-deep", i -> (i == 0 ? "<div>".repeat(505) : "") + "</x>".repeat(100));
      body("nobr", "<nobr>x<p>");
      body("headings-open", "<h1><h2>x");
      body("forms", "<form><input><button>x");
      body("template", "<template><tr><td>x</template>");
      body("frames", "<iframe><p></iframe><noscript><p></noscript>");
    }

    private void tables() {
      body("table-foster", i -> (i == 0 ? "<table>" : "") + "x<b>y");
      body("table-foster-each", "<table>x<b><tr>y</table>");
      body("table-cells", i -> (i == 0 ? "<table><tr>" : "") + "<td>a");
      body("table-rows", i -> (i == 0 ? "<table>" : "") + "<tr><td>a<td>b");
      body("table-nested", "<table><tr><td>x");
      body("table-small", "<table><tr><td>x</table>");
      body("table-wide-spans", "<table><tr><td colspan=999 rowspan=999>x</table>");
    }

    private void heads() {
      head("metas", i -> "<meta name=n" + i + " content=c>");
      head("metas-names", i -> i == 0 ? "<meta content=x property='" + fill("a b ") + "'>" : "");
      head("links", i -> "<link rel=alternate hreflang=l" + i + " href=/" + i + ">");
      head("links-one-rel", i -> i == 0 ? "<link hreflang=x rel='" + fill("a ") + "'>" : "");
      head("json-ld-list", i -> ld("[" + fill("{\"@type\":\"Article\"},") + "{}]"));
      head("json-ld-graph", i -> ld("{\"@graph\":[" + fill("{\"a\":[1]},") + "{}]}"));
      head("json-ld-numbers", i -> ld("{\"a\":" + fill("9") + "}"));
      head("json-ld-short", i -> ld("{\"a\":[" + "9,".repeat(490_000) + "9]}"));
      head("json-ld-names", i -> ld(names()));
      head("json-ld-nest", i -> ld("[".repeat(60) + fill("[],") + "[]" + "]".repeat(60)));
      head("json-ld-many", i -> script("{\"@type\":\"Article\",\"headline\":\"h" + i + "\"}"));
      head("json-ld-brackets", i -> script("<![" + i));
      head("scripts", i -> "<script>x=" + i + "</script>");
      head("titles", i -> "<title>t - " + i + "</title>");
      head("title-bars", i -> i == 0 ? "<title>" + fill("a | b - ") + "</title>" : "");
    }

    private void texts() {
      body("prose", PROSE);
      body("prose-one", i -> (i == 0 ? "<p>" : "") + PROSE.substring(3, PROSE.length() - 4));
      body("words-of-one", "<p>a</p>");
      body("blocks-nested", "<div><p>a b c</p></div>");
      body("breaks", "a<br><br>");
      body("inline", "<i>a</i> ");
      body("spaces", i -> i == 0 ? "<p>" + fill(" \n\t") + "x" : "");
      body("soft-hyphens", i -> i == 0 ? "<p>" + fill("\u00ad\u200b") + "x" : "");
      body("han", i -> i == 0 ? "<p>" + fill("\u6e2f\u6e7e\u8a08\u753b\u3002") : "");
      body(
          "han-blocks",
          "<p>\u6e2f\u6e7e\u8a08\u753b\u304c\u627f\u8a8d\u3055\u308c\u305f\u3002</p>");
      body("thai", i -> i == 0 ? "<p>" + fill("\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d") : "");
      body("entities", "&amp;&lt;&#x1F600;&NotEqualTilde;");
      body("entities-broken", "&am &#x; &notin &lti;");
      body("comments", "<!--x-->");
      body("bogus-comments", "<!>");
      body("bogus-comments-text", "x<!>");
      body("bogus-comments-fostered", i -> (i == 0 ? "<table><b>" : "") + "<!>");
      body("texts-end-tags", "x</q>");
      body("comments-dashes", i -> i == 0 ? "<!--" + fill("--!") : "");
      body("less-than", "< ");
      body("mojibake", i -> i == 0 ? "<p>" + fill("\u00c3\u00a9\u00e2\u20ac\u2122 ") : "");
      body(
          "mojibake-shown",
          i -> (i == 0 ? "<div><code>" + MISREAD + "</code>" : "") + MISREAD + "<p></p>");
      body("letters-lost", i -> (i == 0 ? "<div>".repeat(500) + "<p>" : "") + "a\ufffd");
      body(
          "translators",
          "<p itemscope><a itemprop=url href=/x></a><i itemprop=translator>DeepL</i>");
      body(
          "translators-of-one",
          i -> (i == 0 ? "<div itemscope>" : "") + "<i itemprop=translator>DeepL</i><b itemscope>");
      body("dots", i -> i == 0 ? "<p>" + fill(". ") : "");
      body("sentences", i -> i == 0 ? "<p>" + fill("A. ") : "");
      body("quotes", i -> i == 0 ? "<p>" + fill("\u201cA\u201d, \u00abb\u00bb ") : "");
      body("addresses", i -> i == 0 ? "<p>" + fill("https://a.example/b ") : "");
      body("one-word", i -> i == 0 ? "<p>" + fill("translat") : "");
    }

    private void notices() {
      for (String words :
          new String[] {
            "machine translation ",
            "translated by Google ",
            "automatically translated from English by ",
            "This article was translated automatically. ",
            "original translation of the translated original ",
            "maschinell \u00fcbersetzt ",
            "traducido autom\u00e1ticamente del ingl\u00e9s ",
            "\u043f\u0435\u0440\u0435\u0432\u0435\u0434\u0435\u043d\u043e"
                + " \u0430\u0432\u0442\u043e\u043c\u0430\u0442\u0438\u0447\u0435\u0441\u043a\u0438"
                + " ",
            "\u673a\u5668\u7ffb\u8bd1 ",
            "AI DeepL GPT "
          }) {
        String name = words.strip().replace(' ', '-');
        body("trigger-text-" + name, i -> i == 0 ? "<p>" + fill(words) : "");
        body("trigger-blocks-" + name, "<p>" + words + "</p>");
        body("trigger-links-" + name, "<p><a href=/x>" + words + "</a></p>");
        body("trigger-hundred-" + name, "<p>" + words.repeat(Math.max(1, 300 / words.length())));
      }
    }

    private void content() {
      body("links", i -> "<a href=/" + i + ">link</a> ");
      body("links-long", i -> "<p><a href='https://a.example/" + "b".repeat(3000) + "'>x</a> y");
      body("links-dots", i -> i == 0 ? "<a href='" + fill("../") + "'>x</a>" : "");
      body("links-escapes", i -> i == 0 ? "<a href='" + fill("%zz\u00e9") + "'>x</a>" : "");
      body("links-hosts", i -> "<p>x <a href='https://b\u00fc" + i + ".example/'>x</a>");
      body("images", i -> "<img src=/" + i + ".png alt=x>");
      body("images-figures", i -> "<figure><img src=/" + i + ".png><figcaption>x</figure>");
      body("images-lazy", i -> "<img data-src=/" + i + " data-srcset='/a 1x, /b 2x'>");
      body("images-noscript", i -> "<img data-src=x><noscript><img src=/" + i + "></noscript>");
      body("pictures", i -> "<picture><source srcset='/a" + i + " 1x'><img src=/a></picture>");
      body("srcset", i -> i == 0 ? "<img src=/a srcset='" + fill("/a 1x, ") + "'>" : "");
      body("srcset-commas", i -> i == 0 ? "<img src=/a srcset='" + fill(",") + "'>" : "");
      body("srcset-brackets", i -> i == 0 ? "<img src=/a srcset='" + fill("a (") + "'>" : "");
      body("embeds", "<iframe src='https://www.youtube.com/embed/x'></iframe>");
      body("footnotes", i -> "<sup><a href=#n" + i + " id=r" + i + ">1</a></sup>");
      body("footnotes-all", i -> "<a href=#n" + i + ">" + i + "</a><p id=n" + i + ">note</p>");
      body("code", "<pre><code><span>x</span>\n</code></pre>");
      body("code-lines", i -> (i == 0 ? "<pre>" : "") + "<span>x</span>\n");
      body("styles", "<p style='display:block;color:red'>x</p>");
      body("style-long", i -> i == 0 ? "<p style='" + fill("display :") + "'>x</p>" : "");
      body("classes", i -> "<p class='comment byline share related-" + i + "'>x</p>");
      body("class-long", i -> i == 0 ? "<p class='" + fill("ad share ") + "'>x</p>" : "");
      body("ids", i -> "<p id=i" + i + ">x</p>");
      body("hidden", "<p hidden>x</p>");
      body("hidden-inline", "x<i hidden>y</i>");
      body("attributes", i -> i % 40 == 0 ? "<p a" + i + "=1>x" : "");
      body("attributes-each", i -> "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8>x</p>");
      body("attributes-many", i -> "<p " + attributes(500) + ">x</p>");
      body("attributes-one", i -> i == 0 ? "<p " + fill("a ") + ">x</p>" : "");
      body("attributes-distinct", i -> i == 0 ? "<p " + attributes(length / 8) + ">x</p>" : "");
      body("attribute-data", i -> i == 0 ? "<p data-x='" + fill("x") + "'>x</p>" : "");
      body("attributes-html", i -> "<html a" + i + "=1>");
      body("names-long", i -> "<p " + "n".repeat(1000) + i + ">x</p>");
      body("tags-long", i -> "<" + "n".repeat(1000) + i + ">");
      body("tags-unknown", i -> "<x" + i + ">y</x" + i + ">");
      body("bylines", i -> "<p class=byline>By Some Name</p>");
      body("dates", i -> "<time datetime=2024-01-01>1 January 2024</time>");
      body("headings", i -> "<h2>Part " + i + "</h2><p>x</p>");
      body("lists", "<ul><li><a href=/>x</a></ul>");
      body("same-paragraphs", PROSE);
      body("articles", i -> "<article><h2>x</h2>" + PROSE + "</article>");
      body("articles-empty", "<article></article>");
      body("microdata", "<div itemscope itemtype='https://schema.org/Article'><p itemprop=name>x");
      body("ruby", "<ruby>\u6e2f<rt>k</rt></ruby>");
      body("definition", "<dl><dt>a<dd>b</dl>");
    }

    private void body(String name, String unit) {
      body(name, i -> unit);
    }

    private void body(String name, IntFunction<String> unit) {
      all.put(name, () -> page(unit, "", PROSE.repeat(8)));
    }

    private void head(String name, IntFunction<String> unit) {
      all.put(name, () -> page(unit, "</head><body>" + PROSE.repeat(8), ""));
    }

    private String page(IntFunction<String> unit, String after, String before) {
      StringBuilder html = new StringBuilder(length + 4096);
      html.append("<!doctype html><html lang=en><head><title>Harbour</title>").append(before);
      int limit = length - after.length();
      for (int i = 0; i < MAX_UNITS; i++) {
        String next = unit.apply(i);
        if (html.length() + next.length() > limit) {
          break;
        }
        html.append(next);
      }
      return html.append(after).toString();
    }

    private String fill(String unit) {
      return unit.repeat((length - 8192) / unit.length());
    }

    private String names() {
      StringBuilder json = new StringBuilder("{");
      for (int i = 0; json.length() < 990_000; i++) {
        json.append("\"n").append(i).append("\":1,");
      }
      return json.append("\"z\":1}").toString();
    }

    private static String attributes(int count) {
      StringBuilder attributes = new StringBuilder();
      for (int i = 0; i < count; i++) {
        attributes.append('a').append(i).append("=1 ");
      }
      return attributes.toString();
    }

    private static String script(String json) {
      return "<script type='application/ld+json'>" + json + "</script>";
    }

    private String ld(String json) {
      return script(json);
    }
  }
}
