package dev.calque.article.content;

import dev.calque.address.PageAddress;
import dev.calque.page.ReadingBudget;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Makes plain links of embedded players and posts. */
final class Embeds {

  // Frames of these are the thing that the article shows; others are mostly advertising.
  private static final Set<String> HOSTS =
      Set.of(
          ("youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitch.tv "
                  + "soundcloud.com spotify.com ted.com archive.org bilibili.com rutube.ru vk.com "
                  + "ok.ru tiktok.com instagram.com twitter.com x.com facebook.com reddit.com "
                  + "mastodon.social bsky.app bandcamp.com peertube.tv google.com "
                  + "openstreetmap.org codepen.io jsfiddle.net datawrapper.de dwcdn.net"
                  + " flourish.studio infogram.com media.ccc.de loom.com wistia.net streamable.com"
                  + " t.me telegram.org podcasts.apple.com nicovideo.jp youku.com v.qq.com arte.tv"
                  + " ardmediathek.de imgur.com")
              .split(" ", -1));

  private static final List<String> PLAYERS =
      List.of("iframe", "video", "audio", "object", "embed");

  /** Components that pages write instead of a frame: a video's number, and where to watch it. */
  private static final Map<String, String> COMPONENTS =
      Map.of(
          "lite-youtube", "https://www.youtube.com/watch?v=",
          "amp-youtube", "https://www.youtube.com/watch?v=",
          "youtube-video", "https://www.youtube.com/watch?v=",
          "lite-vimeo", "https://vimeo.com/",
          "amp-vimeo", "https://vimeo.com/");

  /** Posts that a script fills in: where each says its address. */
  private static final List<String> POSTS = List.of("data-instgrm-permalink", "data-href", "cite");

  private static final List<String> SOURCES =
      List.of(
          "src",
          "data-src",
          "data",
          "data-lazy-src",
          "data-litespeed-src",
          "data-cookieblock-src",
          "data-consent-src",
          "data-cmp-src",
          "data-url");
  private static final int LONGEST_NUMBER = 40;

  private Embeds() {}

  static void rewrite(Draft draft) {
    for (String name : PLAYERS) {
      draft.named(name).forEach(player -> replace(player, draft));
    }
    COMPONENTS.forEach(
        (name, base) -> draft.named(name).forEach(player -> replaceComponent(player, base, draft)));
    draft.named("blockquote").forEach(quote -> fillPost(quote, draft));
    draft.named("button").forEach(Draft::unwrap);
  }

  private static void replace(Element player, Draft draft) {
    ReadingBudget.step();
    String source = source(player);
    Optional<PageAddress> address =
        source.isEmpty() ? Optional.empty() : draft.page().resolve(source);
    boolean frame = !player.nameIs("video") && !player.nameIs("audio");
    if (address.isEmpty() || (frame && !isWanted(player, address.get().host()))) {
      draft.strikeOut(player);
      return;
    }
    link(player, watchable(address.get()), address.get().host());
  }

  private static void replaceComponent(Element player, String base, Draft draft) {
    String number = player.attr(player.hasAttr("videoid") ? "videoid" : "data-videoid").strip();
    boolean plain =
        !number.isEmpty()
            && number.length() <= LONGEST_NUMBER
            && number
                .chars()
                .allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    Optional<PageAddress> address = draft.page().resolve(base + number);
    if (plain && address.isPresent()) {
      link(player, address.get().toString(), address.get().host());
    } else {
      draft.strikeOut(player);
    }
  }

  private static void link(Element player, String address, String host) {
    String title = player.attr(player.hasAttr("title") ? "title" : "playlabel").strip();
    Element link = new Element("a").attr("href", address);
    link.text(title.isEmpty() ? host : title);
    player.replaceWith(new Element("p").appendChild(link));
  }

  /** Before its script ran, an embedded post may be an empty quotation with an address. */
  private static void fillPost(Element quote, Draft draft) {
    if (quote.attributesSize() == 0 || quote.hasText()) {
      return;
    }
    for (String name : POSTS) {
      Optional<PageAddress> address =
          quote.attr(name).isBlank() ? Optional.empty() : draft.page().resolve(quote.attr(name));
      if (address.isPresent() && isKnown(address.get().host())) {
        Element link = quote.appendElement("p").appendElement("a");
        link.attr("href", address.get().toString()).text(address.get().host());
        return;
      }
    }
  }

  private static String source(Element player) {
    for (String name : SOURCES) {
      String value = player.attr(name).strip();
      if (!value.isEmpty() && !value.startsWith("about:") && !value.startsWith("data:")) {
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

  /** A frame that may fill the screen and has a title is a player or a graphic, whoever has it. */
  private static boolean isWanted(Element frame, String host) {
    if (isKnown(host)) {
      return true;
    }
    String title = frame.attr("title").strip().toLowerCase(Locale.ROOT);
    boolean fills = frame.hasAttr("allowfullscreen") || frame.attr("allow").contains("fullscreen");
    return fills && !title.isEmpty() && !title.contains("advert") && !title.contains(" ad ");
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
