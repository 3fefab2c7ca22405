package dev.calque.signal.notice;

import dev.calque.language.LanguageTag;
import dev.calque.signal.Editing;
import dev.calque.signal.Engine;
import dev.calque.signal.notice.Statement.Binding;
import dev.calque.signal.notice.Statement.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a block of text in one language: its sentences, and what they say together. */
final class NoticeParser {

  // A notice has few sentences; what follows is the page's own text.
  private static final int SENTENCES_READ = 8;

  // A sentence with more words of translation than this is a list of them; each is held against
  // each other.
  private static final int MOST_HITS = 64;

  // Words that no notice has, before a colon.
  private static final float INTRODUCTION = 3;

  private static final double MOSTLY = 0.7;

  // The one month that is a modal verb, too: "3 May", "3. May", "May 2031", "May 3, 2031".
  private static final Pattern MONTH = Pattern.compile("May\\b");
  private static final Pattern DAY = Pattern.compile("(?:.*[^\\d.])?\\d\\d?\\.?\\s");
  private static final Pattern YEAR = Pattern.compile("\\s(?:\\d\\d?,?\\s)?\\d{4}\\b");

  private final Lexicon lexicon;
  private final FoldedText text;
  private final List<Sentence> sentences;

  private NoticeParser(Lexicon lexicon, FoldedText text, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.text = text;
    this.sentences = sentences;
  }

  /**
   * Reads a text.
   *
   * @param pageLanguage what tells a source from a target where the notice doesn't
   */
  static Optional<Notice> parse(
      FoldedText text, Lexicon lexicon, EngineNames engines, LanguageTag pageLanguage) {
    List<Hit> hits = new ArrayList<>(lexicon.find(text, engines));
    hits.removeIf(hit -> hit.category() == Category.MAYBE && isInADate(text, hit));
    return new NoticeParser(lexicon, text, split(text, hits, lexicon.language()))
        .parse(pageLanguage);
  }

  /** "3 May 2031": a month. */
  private static boolean isInADate(FoldedText text, Hit hit) {
    String raw = text.raw();
    int start = text.rawAt(hit.start());
    int end = text.rawAt(hit.end() - 1) + 1;
    return MONTH.matcher(raw).region(start, Math.min(end + 1, raw.length())).lookingAt()
        && (DAY.matcher(raw).region(Math.max(0, start - 5), start).matches()
            || YEAR.matcher(raw).region(end, raw.length()).lookingAt());
  }

  private static List<Sentence> split(FoldedText text, List<Hit> hits, LanguageTag language) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int nextHit = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.sentence(end) == text.sentence(start)) {
        end++;
      }
      int firstHit = nextHit;
      while (nextHit < hits.size() && hits.get(nextHit).start() < end) {
        nextHit++;
      }
      sentences.add(
          new Sentence(text, hits.subList(firstHit, nextHit), start, end, language.value()));
      start = end;
    }
    return sentences;
  }

  private Optional<Notice> parse(LanguageTag pageLanguage) {
    Statement best = null;
    int at = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Statement statement = read(sentences.get(i));
      boolean isSaid =
          statement != null
              && !isQuoted(statement)
              && !isIntroduced(sentences.get(i), statement.act())
              && !isOfASetting(sentences.get(i), statement.act());
      if (isSaid && (best == null || RANK.compare(statement, best) < 0)) {
        best = statement;
        at = i;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int last = Math.min(sentences.size(), at + SENTENCES_READ);
    return Optional.of(describe(bind(best, at), at, last, pageLanguage));
  }

  private @Nullable Statement read(Sentence sentence) {
    // Words that only carry a sentence are held against nothing, and Thai ends no sentence.
    int held = sentence.hits().size() - sentence.all(Category.GLUE).size();
    return held > MOST_HITS || !sentence.has(Category::isMachine)
        ? null
        : new StatementReader(lexicon, sentence).read().orElse(null);
  }

  private boolean isQuoted(Statement statement) {
    int act = text.rawAt(statement.act().start());
    boolean isSpoken =
        statement.binding().compareTo(Binding.SUBJECT) <= 0 && Quotation.isDialogue(text.raw());
    return isSpoken
        || Quotation.isMailed(text.raw())
        || Quotation.encloses(text.raw(), act)
        || Quotation.isInSingleMarks(text.raw(), act);
  }

  /** "Its pages show the line: This text was translated automatically." A label is shorter. */
  private boolean isIntroduced(Sentence sentence, Hit act) {
    int colon =
        Punctuation.lastColon(text.raw(), text.rawAt(sentence.start()), text.rawAt(act.start()));
    int end = sentence.start();
    while (end < act.start() && text.rawAt(end) < colon) {
      end++;
    }
    int before = end;
    // "The page shows:" tells of a page; a label that does is a word shorter.
    boolean isOfPage =
        sentence.all(Category.PAGE).any(page -> page.isBefore(act) && page.end() <= before);
    float introduction = isOfPage ? INTRODUCTION - 1 : INTRODUCTION;
    return colon >= 0 && sentence.unexplainedBetween(sentence.start(), end) >= introduction;
  }

  /** "Set translate=auto and the page is …": what a program does then. */
  private boolean isOfASetting(Sentence sentence, Hit act) {
    return Punctuation.hasSetting(
        text.raw(), text.rawAt(sentence.start()), text.rawAt(act.start()));
  }

  private static final Comparator<Statement> RANK =
      Comparator.comparing((Statement statement) -> statement.polarity() != Polarity.SAID)
          .thenComparing(Statement::binding);

  /** What follows may tie a sentence to the page that names nothing itself. */
  private Statement bind(Statement statement, int at) {
    boolean isLoose =
        statement.binding() == Binding.LOOSE || statement.binding() == Binding.BARE_LABEL;
    if (!isLoose || statement.polarity() != Polarity.SAID) {
      return statement;
    }
    boolean isTied = at > 0 && namesOriginalsLanguage(sentences.get(at - 1));
    for (int i = at; i < Math.min(sentences.size(), at + 4); i++) {
      Sentence sentence = sentences.get(i);
      boolean follows = i > at;
      isTied |=
          sentence.has(Category.PREVAILS) && namesOriginal(sentence) && !isAtOriginal(sentence);
      isTied |=
          follows
              && statement.binding() == Binding.BARE_LABEL
              && new Pointing(lexicon, sentence, new Pointers(lexicon, sentence)).isAtPage();
      isTied |=
          follows
              && statement.binding() == Binding.BARE_LABEL
              && sentence.has(Category.CAVEAT)
              && sentence.coverage() > 0.5;
      isTied |= follows && tellsOfEditing(sentence);
    }
    return isTied
        ? new Statement(Binding.LABEL, statement.polarity(), statement.scope(), statement.act())
        : statement;
  }

  /** "Original in English." and nothing else. */
  private static boolean namesOriginalsLanguage(Sentence sentence) {
    return sentence.has(Category.ORIGINAL)
        && sentence.has(Category.LANGUAGE)
        && sentence.coverage() == 1;
  }

  /** "Reviewed: no": who offers translations says no such thing of them. */
  private boolean tellsOfEditing(Sentence sentence) {
    return sentence.coverage() >= MOSTLY
        && (new FormAnswer(sentence).read() != Editing.NOT_SAID
            || new EditingReader(lexicon, sentence).read() == Editing.UNEDITED);
  }

  /** "Between the translations and this original": the page is the original. */
  private static boolean isAtOriginal(Sentence sentence) {
    return sentence
        .all(Category.ORIGINAL)
        .any(
            original ->
                sentence
                    .all(Category.THIS)
                    .any(pointer -> pointer.isBeside(original) || original.isBeside(pointer)));
  }

  /** "The original", "the English version". */
  private static boolean namesOriginal(Sentence sentence) {
    return sentence.has(Category.ORIGINAL)
        || (sentence.has(Category.PAGE) && sentence.has(Category.LANGUAGE));
  }

  private Notice describe(Statement statement, int first, int last, LanguageTag pageLanguage) {
    List<Sentence> read = sentences.subList(first, last);
    List<Sentence> around = sentences.subList(Math.max(0, first - 1), last);
    NamedLanguages languages = NamedLanguages.in(around, lexicon, pageLanguage);
    NamedEngine named = namedEngine(read, statement.act());
    LanguageTag source = languages.source();
    if (source == null && named != null) {
      source = named.source();
    }
    return new Notice(
        statement,
        lexicon.language(),
        named == null ? unnamed(read) : named.engine(),
        source,
        languages.target(),
        editing(read),
        originals(read, source),
        read.get(0).coverage(),
        quote());
  }

  private List<String> originals(List<Sentence> read, @Nullable LanguageTag source) {
    List<String> originals = new ArrayList<>();
    for (Sentence sentence : read) {
      for (Hit hit : sentence.hits()) {
        LanguageTag language = hit.language();
        boolean namesSource = source != null && language != null && language.isSameLanguage(source);
        if (hit.category() == Category.ORIGINAL || namesSource) {
          originals.add(text.raw().substring(text.rawAt(hit.start()), text.rawAt(hit.end())));
        }
      }
    }
    return originals;
  }

  /** The engine nearest to the act, or one that a later sentence names. */
  private static @Nullable NamedEngine namedEngine(List<Sentence> read, Hit act) {
    NamedEngine best = null;
    float distance = Float.MAX_VALUE;
    for (Sentence sentence : read) {
      for (Hit hit : sentence.all(Category.ENGINE)) {
        if (hit.distance(act) < distance) {
          best = hit.engine();
          distance = hit.distance(act);
        }
      }
    }
    return best;
  }

  private static Engine unnamed(List<Sentence> read) {
    return read.get(0).has(Category.AI) ? Engine.UNSPECIFIED_AI : Engine.UNSPECIFIED_MACHINE;
  }

  private Editing editing(List<Sentence> read) {
    Editing said = Editing.NOT_SAID;
    for (Sentence sentence : read) {
      Editing here = new EditingReader(lexicon, sentence).read();
      if (here == Editing.UNEDITED) {
        return here;
      }
      said = here == Editing.EDITED ? here : said;
    }
    return said;
  }

  private String quote() {
    return text.raw().strip();
  }
}
