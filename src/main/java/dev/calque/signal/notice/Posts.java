package dev.calque.signal.notice;

import dev.calque.page.Page;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells one of several posts in a thread: what its author says of it isn't said of the page. */
final class Posts {

  private static final int HEADINGS = 3;

  private final Page page;
  private @Nullable Set<Element> aroundHeadings;

  Posts(Page page) {
    this.page = page;
  }

  /** Whether a block stands in a post beside others. */
  boolean holds(Element block) {
    for (Element at = block; at != null; at = at.parent()) {
      if (!SectionNames.postNames(at).isEmpty() && hasLikeSibling(at)) {
        return !aroundHeadings().contains(at);
      }
    }
    return false;
  }

  private static boolean hasLikeSibling(Element post) {
    return isLike(post.nextElementSibling(), post) || isLike(post.previousElementSibling(), post);
  }

  private static boolean isLike(@Nullable Element other, Element post) {
    return other != null
        && other.nameIs(post.normalName())
        && !Collections.disjoint(SectionNames.postNames(other), SectionNames.postNames(post));
  }

  /** The post that has the page's heading is what the page is for, whatever follows. */
  private Set<Element> aroundHeadings() {
    Set<Element> around = aroundHeadings;
    if (around == null) {
      around = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Element heading :
          page.document().getElementsByTag("h1").stream().limit(HEADINGS).toList()) {
        for (Element at = heading; at != null; at = at.parent()) {
          around.add(at);
        }
      }
      aroundHeadings = around;
    }
    return around;
  }
}
