package dev.calque.signal.notice;

import dev.calque.page.TextBlock;

/**
 * A notice and where it stands: next to the article, not inside its running text.
 *
 * @param isComment whether it is an HTML comment, which no reader sees
 */
record PlacedNotice(Notice notice, TextBlock block, boolean isComment) {}
