package dev.calque.bench;

/**
 * News pages as sites serve them, written by us: metadata and JSON-LD, scripts and styles, a menu,
 * the article with pictures and quotes, related stories, comments and a footer. The same size
 * always gives the same page. Public, because the code that JMH generates names it.
 */
public enum NewsPage {
  /** A plain page, some 15 KB. */
  SMALL(15_000),
  /** What most news sites serve, some 120 KB. */
  MEDIUM(120_000),
  /** A heavy page, some 800 KB. */
  LARGE(800_000),
  /** The largest page that is read, nearly 5 MB: the medium page's mix, forty times. */
  HUGE(4_900_000);

  /** Where the page would stand. */
  static final String URL = "https://news.example/region/the-bridge-at-almara";

  // How a page's bytes are shared out, in per cent: about what saved news pages show. Half is
  // scripts, styles and inline data; the article is a tenth of a medium page.
  private static final int HEAD_SHARE = 35;
  private static final int MENU_SHARE = 8;
  private static final int RELATED_SHARE = 20;
  private static final int COMMENTS_SHARE = 14;
  private static final int TAIL_SHARE = 10;

  private final int size;

  NewsPage(int size) {
    this.size = size;
  }

  /** The page's markup. */
  String html() {
    return html(size, "");
  }

  /** A page of about {@code size} characters with {@code notice} above the article's text. */
  static String html(int size, String notice) {
    return new Writer(size).write(notice);
  }

  /** The article's body alone, of about {@code size} characters: what the sanitiser gets. */
  static String body(int size) {
    Writer writer = new Writer(size);
    writer.article(size);
    return writer.html.toString();
  }

  private static final class Writer {
    private final int size;
    private final StringBuilder html;
    private final Prose prose = new Prose(20261123);

    Writer(int size) {
      this.size = size;
      this.html = new StringBuilder(size + 4096);
    }

    String write(String notice) {
      head();
      menu();
      int around = HEAD_SHARE + MENU_SHARE + RELATED_SHARE + COMMENTS_SHARE + TAIL_SHARE;
      html.append("<main class=\"page\"><article class=\"story\" itemscope>\n");
      html.append("<h1 class=\"story__title\">").append(prose.headline()).append("</h1>\n");
      html.append("<p class=\"story__byline\">By <a rel=\"author\" href=\"/people/kolen\">Marta")
          .append(" Kolen</a> <time datetime=\"2026-11-20T08:15:00Z\">20 November</time></p>\n")
          .append(notice);
      article(size * (100 - around) / 100);
      html.append("</article>\n");
      related();
      comments();
      html.append("</main>\n");
      tail();
      return html.append("</body></html>\n").toString();
    }

    private void head() {
      html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>");
      html.append("The bridge at Almara | The Example News</title>\n");
      for (String name : new String[] {"og:title", "og:description", "twitter:title", "author"}) {
        html.append("<meta property=\"").append(name).append("\" content=\"");
        html.append(prose.headline()).append("\">\n");
      }
      html.append("<link rel=\"canonical\" href=\"").append(URL).append("\">\n");
      html.append("<link rel=\"alternate\" hreflang=\"de\" href=\"/de/bruecke\">\n");
      html.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",");
      html.append("\"@type\":\"NewsArticle\",\"headline\":\"The bridge at Almara\",\"author\":");
      html.append("{\"@type\":\"Person\",\"name\":\"Marta Kolen\"},\"datePublished\":");
      html.append("\"2026-11-20T08:15:00Z\"}</script>\n");
      int end = html.length() + size * HEAD_SHARE / 100;
      html.append("<style>");
      while (html.length() < end - size * HEAD_SHARE / 200) {
        html.append(".c").append(prose.number(9999)).append("{margin:0 ");
        html.append(prose.number(40)).append("px;color:#3").append(prose.number(10)).append("a}\n");
      }
      html.append("</style>\n<script>");
      while (html.length() < end) {
        html.append("window.__s=window.__s||[];if(a<b&&c){__s.push({k:")
            .append(prose.number(99999));
        html.append(",v:\"").append(prose.number(99999)).append("\"})}\n");
      }
      html.append("</script>\n</head>\n<body class=\"theme-light no-js\">\n");
    }

    private void menu() {
      int end = html.length() + size * MENU_SHARE / 100;
      html.append(
          "<header class=\"site-header\"><nav class=\"menu\" aria-label=\"Sections\"><ul>\n");
      for (int i = 0; html.length() < end; i++) {
        html.append("<li class=\"menu__item menu__item--")
            .append(i % 7)
            .append("\"><a class=\"l\"");
        html.append(" href=\"/section/").append(i).append("?ref=menu\"><span>Section ").append(i);
        html.append("</span></a></li>\n");
      }
      html.append("</ul></nav></header>\n");
    }

    void article(int length) {
      int end = html.length() + length;
      html.append("<div class=\"story__body\">\n");
      for (int i = 1; html.length() < end; i++) {
        if (i % 6 == 0) {
          html.append("<h2 id=\"part-").append(i).append("\">").append(prose.headline());
          html.append("</h2>\n");
        }
        if (i % 5 == 0) {
          html.append("<figure class=\"story__figure\"><img src=\"/img/").append(i);
          html.append(".jpg\" srcset=\"/img/").append(i).append("@2.jpg 2x\" alt=\"");
          html.append(prose.headline()).append("\" width=\"800\" height=\"450\"><figcaption>");
          html.append(prose.sentence()).append("</figcaption></figure>\n");
        }
        html.append("<p class=\"story__p\" data-n=\"").append(i).append("\">");
        html.append(prose.sentence()).append(" <a href=\"/topic/").append(i).append("\">");
        html.append(prose.headline()).append("</a> ").append(prose.sentence());
        html.append(" <em>").append(prose.headline()).append("</em> ").append(prose.paragraph());
        html.append("</p>\n");
        if (i % 9 == 0) {
          html.append("<blockquote><p>“").append(prose.sentence()).append("”</p></blockquote>\n");
        }
      }
      html.append("</div>\n");
    }

    private void related() {
      int end = html.length() + size * RELATED_SHARE / 100;
      html.append("<aside class=\"related\"><h2>More stories</h2>\n");
      for (int i = 0; html.length() < end; i++) {
        html.append("<div class=\"card card--story\" data-id=\"").append(i).append("\"><a href=\"");
        html.append("/story/")
            .append(i)
            .append("\" class=\"card__link\"><div class=\"card__media\">");
        html.append("<img loading=\"lazy\" data-src=\"/thumb/")
            .append(i)
            .append(".jpg\" alt=\"\">");
        html.append("</div><h3 class=\"card__title\">").append(prose.headline());
        html.append("</h3></a><span class=\"card__time\">").append(1 + prose.number(23));
        html.append(" hours ago</span></div>\n");
      }
      html.append("</aside>\n");
    }

    private void comments() {
      int end = html.length() + size * COMMENTS_SHARE / 100;
      html.append("<section id=\"comments\" class=\"comments\"><h2>Comments</h2>\n");
      for (int i = 0; html.length() < end; i++) {
        html.append("<div class=\"comment\" id=\"c")
            .append(i)
            .append("\"><div class=\"comment__by\">");
        html.append("<b>reader").append(prose.number(9999)).append("</b></div><div");
        html.append(" class=\"comment__text\"><p>").append(prose.sentence()).append("</p></div>");
        html.append("<button type=\"button\" style=\"color: inherit\">Reply</button></div>\n");
      }
      html.append("</section>\n");
    }

    private void tail() {
      int end = html.length() + size * TAIL_SHARE / 100;
      html.append("<footer class=\"site-footer\"><p>The Example News is written by us.</p>");
      html.append("</footer>\n<script type=\"application/json\" id=\"state\">{\"state\":[0");
      while (html.length() < end) {
        html.append(",{\"id\":").append(prose.number(99999)).append(",\"t\":\"x\"}");
      }
      html.append("]}</script>\n");
    }
  }
}
