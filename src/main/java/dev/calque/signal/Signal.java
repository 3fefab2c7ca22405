package dev.calque.signal;

import dev.calque.page.Page;
import java.util.List;

/** Something that looks at a page for evidence. Implementations keep no state between pages. */
public interface Signal {

  /** The signal's name, which its evidence bears. */
  SignalId id();

  /** What a reader of the catalogue should know: what is seen and why it matters. */
  String why();

  /** What finding it comes to, like "proof for", the strongest first. */
  List<String> decides();

  /** The evidence on this page; nothing where there is none. */
  List<Evidence> observe(Page page);
}
