package dev.calque.article;

import dev.calque.article.ArticleOutcome.Missing;
import dev.calque.article.metadata.Metadata;
import dev.calque.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Says what a page is that has no article. */
final class PageKind {

  // Less running text than this is no article on a page that is mostly something else.
  private static final int FEW_WORDS = 250;
  // A wall hides the article behind itself: what is left is its own text.
  private static final int WALL = 1200;
  private static final int MANY_LINKS = 20;
  private static final double LINKED = 0.5;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
  private static final int FEWEST_TEASERS = 6;
  // Teasers have a sentence or two; a heading over a section of an article has more below it.
  private static final int LONGEST_TEASER = 350;
  private static final double LEADS_ELSEWHERE = 0.8;
  private static final int FEWEST_PRODUCTS = 6;
  private static final int LONGEST_PRICE = 40;
  // How search pages of the usual systems name what was asked for (WordPress, MediaWiki, Drupal,
  // TYPO3, Shopify), and the word for "search" in addresses.
  private static final Set<String> SEARCH_PARAMETERS =
      Set.of("q", "s", "query", "search", "search_query", "keyword", "keywords", "keys", "term");
  private static final Set<String> SEARCH_PATHS =
      Set.of(
          "search",
          "suche",
          "recherche",
          "buscar",
          "busca",
          "ricerca",
          "zoeken",
          "szukaj",
          "hledat",
          "sok",
          "haku",
          "ara",
          "poisk");
  private static final List<String> LIST_TYPES =
      List.of("CollectionPage", "SearchResultsPage", "ItemList", "ProductGroup", "OfferCatalog");
  private static final List<String> APP_ROOTS =
      List.of("root", "app", "__next", "__nuxt", "svelte");

  private final Page page;
  private final Metadata metadata;
  private final Outline outline;
  private final Wording wording;

  PageKind(Page page, Metadata metadata, Outline outline, Wording wording) {
    this.page = page;
    this.metadata = metadata;
    this.outline = outline;
    this.wording = wording;
  }

  /** Why what was found at {@code root} is no article; nothing where it is one. */
  Optional<Missing> missing(int root) {
    if (root < 0 || outline.length(root) == 0) {
      return Optional.of(withoutText());
    }
    int prose = outline.prose(root);
    if (prose < WALL && isWall(root, true)) {
      return Optional.of(Missing.CONSENT_WALL);
    }
    if (isMadeOfTeasers(root)) {
      return Optional.of(listing());
    }
    if (prose >= FEW_WORDS || metadata.published() != null) {
      return Optional.empty();
    }
    if (isWall(root, false) && !page.document().select("input[type=password]").isEmpty()) {
      return Optional.of(Missing.LOGIN_WALL);
    }
    if (isListing()) {
      return Optional.of(listing());
    }
    return prose == 0 && isPlayer() ? Optional.of(Missing.PLAYER) : Optional.empty();
  }

  /** What a page without any text of its own is. */
  Missing withoutText() {
    if (isPlayer()) {
      return Missing.PLAYER;
    }
    if (!page.document().select("input[type=password]").isEmpty()) {
      return Missing.LOGIN_WALL;
    }
    if (isListing()) {
      return listing();
    }
    return isShell() ? Missing.EMPTY_SHELL : Missing.NO_TEXT;
  }

  /** Most of the sentences that were found speak of cookies, or of logging in. */
  private boolean isWall(int root, boolean consent) {
    int wall = 0;
    int all = 0;
    for (int b = outline.firstBlock(root); b < outline.endBlock(root); b++) {
      Block block = outline.block(b);
      if (!outline.isBlockDropped(b) && Prose.isProse(block)) {
        String text = block.text();
        all += block.weight();
        boolean hit = consent ? wording.asksConsent(text) : wording.asksLogin(text);
        wall += hit ? block.weight() : 0;
      }
    }
    return all > 0 && wall * 2 > all;
  }

  /**
   * Headings that each lead elsewhere, with little text below each: a front page or a list of
   * posts, however much text its teasers have together.
   */
  private boolean isMadeOfTeasers(int root) {
    if (metadata.published() != null || metadata.articleBody() != null) {
      return false;
    }
    int headings = 0;
    int teasers = 0;
    for (int i = root; i < outline.end(root); i++) {
      if (HEADINGS.contains(outline.name(i)) && outline.length(i) > 0) {
        headings++;
        teasers += outline.linkDensity(i) > LEADS_ELSEWHERE ? 1 : 0;
      }
    }
    return teasers >= FEWEST_TEASERS
        && teasers * 5 >= headings * 4
        && outline.prose(root) < teasers * LONGEST_TEASER;
  }

  private boolean isListing() {
    for (String type : LIST_TYPES) {
      if (!page.data().ofType(type).isEmpty()) {
        return true;
      }
    }
    int links = 0;
    double linked = 0;
    int all = 1;
    for (int b = 0; b < outline.blockCount(); b++) {
      Block block = outline.block(b);
      links += block.linkDensity() > LINKED ? 1 : 0;
      linked += block.linkDensity() * block.weight();
      all += block.weight();
    }
    return links > MANY_LINKS && linked > all * LINKED;
  }

  /** Which kind of list a list is. */
  private Missing listing() {
    if (isSearch()) {
      return Missing.SEARCH_RESULTS;
    }
    if (isProducts()) {
      return Missing.PRODUCT_GRID;
    }
    boolean home = page.address().path().equals("/") && page.address().query().isEmpty();
    return home ? Missing.HOME_PAGE : Missing.LISTING;
  }

  private boolean isSearch() {
    if (!page.data().ofType("SearchResultsPage").isEmpty()) {
      return true;
    }
    for (String parameter : page.address().query().split("[?&]", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && SEARCH_PARAMETERS.contains(parameter.substring(0, equals))) {
        return true;
      }
    }
    return Stream.of(page.address().path().split("/", -1)).anyMatch(SEARCH_PATHS::contains);
  }

  private boolean isProducts() {
    if (page.data().ofType("Product").size() >= FEWEST_PRODUCTS) {
      return true;
    }
    int prices = 0;
    for (int b = 0; b < outline.blockCount(); b++) {
      prices += isPrice(outline.block(b).text()) ? 1 : 0;
    }
    return prices >= FEWEST_PRODUCTS;
  }

  private static boolean isPrice(String text) {
    if (text.length() > LONGEST_PRICE) {
      return false;
    }
    boolean number = text.chars().anyMatch(Character::isDigit);
    return number && text.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private boolean isPlayer() {
    return !page.data().ofType("VideoObject").isEmpty()
        || page.meta("og:type").startsWith("video")
        || page.document().selectFirst("video, audio") != null;
  }

  /** A page that scripts are to fill: the answer may suggest sending what they made of it. */
  private boolean isShell() {
    if (page.document().getElementsByTag("script").isEmpty()) {
      return false;
    }
    for (String id : APP_ROOTS) {
      Element root = page.document().getElementById(id);
      if (root != null && !root.hasText()) {
        return true;
      }
    }
    return !page.text().blocks().iterator().hasNext() || page.text().sample(200).length() < 200;
  }
}
