package dev.calque.signal.marker;

import dev.calque.signal.Evidence;
import java.util.List;
import org.jsoup.nodes.Comment;

/**
 * What the walk for markers brought back.
 *
 * @param evidence in the markers' order
 * @param comments the document's comments, which tools leave sentences in, too
 */
public record Marks(List<Evidence> evidence, List<Comment> comments) {

  public Marks {
    evidence = List.copyOf(evidence);
    comments = List.copyOf(comments);
  }
}
