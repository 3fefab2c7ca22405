package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Makes plain links of embedded players and posts. */
final class Embeds {

  // Frames of these are the thing that the article shows; others are mostly advertising.
  private static final Set<String> HOSTS =
      Set.of(
          "youtube.com",
          "youtube-nocookie.com",
          "youtu.be",
          "vimeo.com",
          "dailymotion.com",
          "twitch.tv",
          "soundcloud.com",
          "spotify.com",
          "ted.com",
          "archive.org",
          "bilibili.com",
          "rutube.ru",
          "vk.com",
          "ok.ru",
          "tiktok.com",
          "instagram.com",
          "twitter.com",
          "x.com",
          "facebook.com",
          "reddit.com",
          "mastodon.social",
          "bsky.app",
          "bandcamp.com",
          "peertube.tv",
          "google.com",
          "openstreetmap.org",
          "codepen.io",
          "jsfiddle.net",
          "datawrapper.de",
          "dwcdn.net",
          "flourish.studio",
          "infogram.com",
          "media.ccc.de",
          "loom.com",
          "wistia.net",
          "streamable.com",
          "t.me",
          "telegram.org",
          "podcasts.apple.com",
          "nicovideo.jp",
          "youku.com",
          "v.qq.com",
          "arte.tv",
          "ardmediathek.de",
          "imgur.com");

  private Embeds() {}

  static void rewrite(Element content, Page page) {
    for (String name : new String[] {"iframe", "video", "audio", "object", "embed"}) {
      List<Element> unknown = new ArrayList<>();
      for (Element player : content.getElementsByTag(name)) {
        if (!replace(player, page)) {
          unknown.add(player);
        }
      }
      Siblings.remove(unknown);
    }
    Siblings.unwrap(content.getElementsByTag("button"));
  }

  /** False where the player is nothing that a reader could watch. */
  private static boolean replace(Element player, Page page) {
    Optional<PageAddress> address =
        page.resolve(source(player)).filter(to -> !source(player).isEmpty());
    boolean frame = player.nameIs("iframe") || player.nameIs("object") || player.nameIs("embed");
    if (address.isEmpty() || (frame && !isKnown(address.get().host()))) {
      return false;
    }
    String title = player.attr("title").strip();
    Element link = new Element("a").attr("href", watchable(address.get()));
    link.text(title.isEmpty() ? address.get().host() : title);
    player.replaceWith(new Element("p").appendChild(link));
    return true;
  }

  private static String source(Element player) {
    for (String name : new String[] {"src", "data-src", "data", "data-lazy-src"}) {
      String value = player.attr(name).strip();
      if (!value.isEmpty() && !value.startsWith("about:")) {
        return value;
      }
    }
    // Among its own children: players in players would each look through all that is inside.
    for (Element child : player.children()) {
      if (child.nameIs("source") && child.hasAttr("src")) {
        return child.attr("src").strip();
      }
    }
    return "";
  }

  private static boolean isKnown(String host) {
    for (int dot = -1; ; ) {
      if (HOSTS.contains(host.substring(dot + 1))) {
        return true;
      }
      dot = host.indexOf('.', dot + 1);
      if (dot < 0) {
        return false;
      }
    }
  }

  /** The page where a person can watch, where the frame's address tells it. */
  private static String watchable(PageAddress address) {
    String path = address.path();
    boolean youtube =
        address.host().endsWith("youtube.com") || address.host().endsWith("youtube-nocookie.com");
    if (youtube && path.startsWith("/embed/") && path.length() > 7 && path.indexOf('/', 7) < 0) {
      return "https://www.youtube.com/watch?v=" + path.substring(7);
    }
    if (address.host().equals("player.vimeo.com") && path.startsWith("/video/")) {
      return "https://vimeo.com/" + path.substring(7);
    }
    return address.toString();
  }
}
