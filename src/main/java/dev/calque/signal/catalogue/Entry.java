package dev.calque.signal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a data file. Values are taken as written: {@code no} is the word, not the boolean.
 */
public final class Entry {

  private final String file;
  private final int line;
  private final Map<String, Node> values;

  private Entry(String file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  static Entry of(String file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw failure(file, node, "expected keys and values");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(file, tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw failure(file, tuple.getKeyNode(), "the key \"" + key + "\" stands here twice");
      }
    }
    return new Entry(file, lineOf(node), values);
  }

  /** Refuses any key that is not among {@code accepted}. */
  public Entry accepting(Collection<String> accepted) {
    for (Map.Entry<String, Node> value : values.entrySet()) {
      if (!accepted.contains(value.getKey())) {
        throw failure(
            file,
            value.getValue(),
            "unknown key \"" + value.getKey() + "\"; accepted are " + new TreeSet<>(accepted));
      }
    }
    return this;
  }

  /** The keys, in the file's order. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value that has to be there. */
  public String text(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw refusal("the key \"" + key + "\" is missing");
    }
    String value = scalar(file, node).strip();
    if (value.isEmpty()) {
      throw failure(file, node, "\"" + key + "\" is empty");
    }
    return value;
  }

  /** A value, or {@code otherwise} where the key is missing. */
  public String text(String key, String otherwise) {
    return values.containsKey(key) ? text(key) : otherwise;
  }

  /** One of an enumeration's values in its file spelling: lower case, with hyphens. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type, @Nullable E otherwise) {
    if (otherwise != null && !has(key)) {
      return otherwise;
    }
    String value = text(key);
    List<String> accepted = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String spelling = Spelling.of(each);
      if (spelling.equals(value)) {
        return each;
      }
      accepted.add(spelling);
    }
    throw refusal("\"" + key + "\" is \"" + value + "\"; accepted are " + accepted);
  }

  /** A list of words; empty where the key is missing. A single word counts as a list of one. */
  public List<String> words(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ScalarNode) {
      return List.of(scalar(file, node));
    }
    List<String> words = new ArrayList<>();
    sequence(node, key).forEach(each -> words.add(scalar(file, each)));
    return words;
  }

  /** A list of mappings; empty where the key is missing. */
  public List<Entry> entries(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    return sequence(node, key).stream().map(each -> Entry.of(file, each)).toList();
  }

  /** A mapping inside this one; an empty one where the key is missing. */
  public Entry entry(String key) {
    Node node = values.get(key);
    return node == null ? new Entry(file, line, Map.of()) : Entry.of(file, node);
  }

  /** An error about this mapping, to be thrown. */
  public CatalogueException refusal(String message) {
    return new CatalogueException(file + ":" + line + ": " + message);
  }

  private List<Node> sequence(Node node, String key) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw failure(file, node, "\"" + key + "\" has to be a list");
  }

  private static String scalar(String file, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw failure(file, node, "expected a plain value");
  }

  private static CatalogueException failure(String file, Node node, String message) {
    return new CatalogueException(file + ":" + lineOf(node) + ": " + message);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
