package dev.calque.signal.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The data files that lie beside the classes. A folder's {@code index.txt} lists its files, since a
 * folder inside a jar has no portable listing.
 */
public final class CatalogueFiles {

  private CatalogueFiles() {}

  /** The names in {@code folder/index.txt}, one a line; comments begin with a hash. */
  public static List<String> index(String folder) {
    return lines(folder + "/index.txt");
  }

  /** A resource's lines without comments and blanks. */
  public static List<String> lines(String resource) {
    try (BufferedReader reader = open(resource)) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Reads one YAML file; only its plain structure is built, never an object that it names. */
  public static Entry read(String resource) {
    try (BufferedReader reader = open(resource)) {
      return parse(resource, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Parses YAML text as {@link #read} does; {@code name} stands in messages for the file. */
  public static Entry parse(String name, java.io.Reader reader) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      Node root = new Yaml(options).compose(reader);
      if (root == null) {
        throw new CatalogueException(name + ": the file is empty");
      }
      return Entry.of(name, root);
    } catch (MarkedYAMLException e) {
      throw new CatalogueException(
          name + ":" + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
    }
  }

  private static BufferedReader open(String resource) {
    InputStream in = CatalogueFiles.class.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new CatalogueException(resource + ": there is no such file");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
