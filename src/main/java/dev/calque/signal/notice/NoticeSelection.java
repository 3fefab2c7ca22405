package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.page.Page;
import dev.calque.page.Place;
import dev.calque.signal.Claim;
import dev.calque.signal.Direction;
import dev.calque.signal.Evidence;
import dev.calque.signal.SignalId;
import dev.calque.signal.SisterNotice;
import dev.calque.signal.Strength;
import dev.calque.signal.notice.PlacedNotice.Voice;
import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import dev.calque.signal.notice.Statement.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides of which page each notice speaks (SIGNALS §5): this one, a sister version, or neither.
 */
final class NoticeSelection {

  static final SignalId AUTOMATIC = new SignalId("notice-automatic-translation");
  static final SignalId IN_COMMENT = new SignalId("notice-in-comment");
  static final SignalId DENIED = new SignalId("notice-denied-machine-translation");

  private static final double ALL_LINK = 0.7;
  // A reader checks one; what else says the same is for a page that has a line per section.
  private static final int MOST_TOLD = 20;
  // More than any site has languages.
  private static final int MOST_SISTERS = 200;

  private final Page page;
  private final Lexicons lexicons;
  private final List<PlacedNotice> own = new ArrayList<>();
  private final List<PlacedNotice> foreign = new ArrayList<>();
  private final List<PlacedNotice> sisters = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();

  NoticeSelection(Page page, Lexicons lexicons) {
    this.page = page;
    this.lexicons = lexicons;
  }

  PageNotices select(List<PlacedNotice> placed) {
    for (PlacedNotice each : placed) {
      if (isAboutAPage(each)) {
        sort(each);
      } else {
        noteDenial(each);
      }
    }
    adoptForeign();
    own.sort(
        Comparator.comparing((PlacedNotice each) -> strength(each) != Strength.PROOF)
            .thenComparing(each -> each.notice().statement().binding()));
    own.stream()
        .limit(MOST_TOLD)
        .map(each -> evidence(each, signal(each), strength(each), Direction.FOR))
        .forEach(evidence::add);
    String notice =
        own.stream()
            .filter(each -> each.voice() == Voice.PAGE)
            .findFirst()
            .map(each -> each.notice().text())
            .orElse("");
    return new PageNotices(evidence, notice, sisterNotices(), claimed());
  }

  private static SignalId signal(PlacedNotice placed) {
    return placed.isComment() ? IN_COMMENT : AUTOMATIC;
  }

  /** Authors leave reminders and templates in comments; what a tool leaves is its own word. */
  private static Strength strength(PlacedNotice placed) {
    return switch (placed.voice()) {
      case PAGE, TOOL -> Strength.PROOF;
      case EXAMPLE, COMMENT -> Strength.HINT;
    };
  }

  /** Whether a notice says it, and of a page. */
  static boolean isAboutAPage(PlacedNotice placed) {
    Statement statement = placed.notice().statement();
    boolean isBound = statement.binding().compareTo(Binding.LABEL) <= 0;
    boolean isItsOwn =
        statement.binding() == Binding.POINTING || placed.block().linkDensity() < ALL_LINK;
    // A label in a comment may be a note on a line of the source.
    boolean isSaidOpenly =
        !placed.isComment() || statement.binding().compareTo(Binding.SUBJECT) <= 0;
    return statement.polarity() == Polarity.SAID
        && isSaidOpenly
        && statement.scope() == Scope.PAGE
        && isBound
        && isItsOwn;
  }

  private void sort(PlacedNotice placed) {
    Notice notice = placed.notice();
    LanguageTag pages = pageLanguage(notice);
    LanguageTag target = notice.target();
    boolean isFromPages = notice.source() != null && notice.source().isSameLanguage(pages);
    if (target != null && !target.isSameLanguage(pages)) {
      sisters.add(placed);
    } else if (isFromPages && notice.statement().binding() != Binding.POINTING) {
      return;
    } else if (target != null || isPages(notice.language())) {
      own.add(placed);
    } else {
      foreign.add(placed);
    }
  }

  /** A language that the page is in or says it is in: identifying a small language may fail. */
  private boolean isPages(LanguageTag language) {
    return language.isSameLanguage(page.language())
        || page.language().equals(Page.UNKNOWN)
        || page.declared().best().filter(language::isSameLanguage).isPresent();
  }

  private LanguageTag pageLanguage(Notice notice) {
    return page.language().equals(Page.UNKNOWN) ? notice.language() : page.language();
  }

  /**
   * A notice in another language that names no target speaks of this page where it is the only one
   * and in English or the source's language; or where the page's language has no file, so that its
   * words were read by a relative's.
   */
  private void adoptForeign() {
    boolean isOnly =
        own.isEmpty()
            && foreign.stream().map(each -> each.notice().language()).distinct().count() == 1;
    for (PlacedNotice each : foreign) {
      Notice notice = each.notice();
      boolean isPlausible =
          notice.language().language().equals("en")
              || (notice.source() != null && notice.source().isSameLanguage(notice.language()))
              || !lexicons.hasLexicon(page.language())
              || Relatives.areRelated(notice.language(), page.language());
      if (isOnly && isPlausible) {
        own.add(each);
      } else {
        sisters.add(each);
      }
    }
  }

  private void noteDenial(PlacedNotice placed) {
    Statement statement = placed.notice().statement();
    if (statement.polarity() == Polarity.DENIED && statement.binding() == Binding.POINTING) {
      evidence.add(evidence(placed, DENIED, Strength.HINT, Direction.AGAINST));
    }
  }

  private Evidence evidence(
      PlacedNotice placed, SignalId signal, Strength strength, Direction direction) {
    Notice notice = placed.notice();
    Claim claim =
        direction == Direction.AGAINST
            ? Claim.NOTHING
            : new Claim(
                notice.engine(),
                notice.source(),
                notice.target(),
                notice.editing(),
                NoticeLinks.original(page, placed));
    return new Evidence(
        signal, strength, direction, notice.text(), placed.block().place().cssPath(), claim);
  }

  private List<SisterNotice> sisterNotices() {
    return sisters.stream()
        .map(
            each -> {
              LanguageTag target = each.notice().target();
              return new SisterNotice(
                  target == null ? each.notice().language() : target, each.notice().text());
            })
        .distinct()
        .limit(MOST_SISTERS)
        .toList();
  }

  private List<Place> claimed() {
    List<Place> claimed = new ArrayList<>();
    Stream.concat(own.stream(), sisters.stream())
        .filter(each -> each.voice() == Voice.PAGE)
        .forEach(each -> claimed.add(each.block().place()));
    return claimed;
  }
}
