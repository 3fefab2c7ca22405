package dev.calque.signal.notice;

import dev.calque.page.TextBlock;

/**
 * A notice and where it stands: next to the article, not inside its running text.
 *
 * @param voice who says it
 */
record PlacedNotice(Notice notice, TextBlock block, Voice voice) {

  /** Whose words a notice is. */
  enum Voice {
    /** The page's own: its readers see it. */
    PAGE,
    /** Perhaps an example, on a page about such notices. */
    EXAMPLE,
    /** A tool's, in an HTML comment. */
    TOOL,
    /** Anybody's, in an HTML comment. */
    COMMENT
  }

  /** The same with the lines of its text put in one. */
  PlacedNotice inOneLine() {
    return new PlacedNotice(notice.withText(notice.text().replace('\n', ' ')), block, voice);
  }

  /** Whether it is an HTML comment, which no reader sees. */
  boolean isComment() {
    return voice == Voice.TOOL || voice == Voice.COMMENT;
  }
}
