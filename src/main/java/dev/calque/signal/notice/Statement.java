package dev.calque.signal.notice;

/**
 * What one sentence says of a translation by machine.
 *
 * @param binding what ties it to the page it stands on
 * @param polarity whether it says so, denies it, or only considers it
 * @param scope of how much it speaks
 * @param act the word for the translating
 */
record Statement(Binding binding, Polarity polarity, Scope scope, Hit act) {

  /** What ties a sentence to the page; the stronger first. */
  enum Binding {
    /** It points: "this page", "this translation". */
    POINTING,
    /** The page is its subject: "The article has been …". */
    SUBJECT,
    /** It is a label: nothing but "Machine translated from English". */
    LABEL,
    /** A label that a heading or a menu could bear, too: "Machine translation". */
    BARE_LABEL,
    /** It names translations by machine and ties them to nothing. */
    LOOSE
  }

  /** Whether it is said to be so. */
  enum Polarity {
    SAID,
    DENIED,
    CONSIDERED
  }

  /** Of how much it speaks. */
  enum Scope {
    PAGE,
    SECTION
  }
}
