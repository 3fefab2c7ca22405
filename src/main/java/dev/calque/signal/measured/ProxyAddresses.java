package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.signal.Engine;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of translating proxies, from {@code markers/proxies.yaml}, and what is in them. */
final class ProxyAddresses {

  private static final List<String> KEYS =
      List.of("host", "below", "path", "engine", "original", "source", "target", "pair", "form");
  // A proxy of a proxy occurs; more is a stranger's game.
  private static final int MAX_NESTED = 5;

  /** How a proxy writes the original's address. */
  private enum Form {
    /** In a parameter. */
    PARAMETER,
    /** In its own host: dots as hyphens, hyphens doubled. */
    HOST,
    /** In its path: {@code /proxy_u/en-ru.ru.…/https/host/path}. */
    PATH
  }

  /**
   * What a proxied address says.
   *
   * @param engine whose proxy it is
   * @param original the address behind it
   * @param source from which language, unless it is detected
   * @param target into which language
   */
  record Proxied(
      Engine engine,
      @Nullable PageAddress original,
      @Nullable LanguageTag source,
      @Nullable LanguageTag target) {}

  /** A proxy; names of parameters are empty where it has none. */
  private record Rule(
      String host,
      boolean isBelow,
      String path,
      Engine engine,
      Form form,
      String original,
      String source,
      String target,
      String pair) {

    static Rule of(Entry entry) {
      entry.accepting(KEYS);
      Entry engine = entry.entry("engine").accepting(List.of("id", "name"));
      return new Rule(
          entry.has("below") ? entry.text("below") : entry.text("host"),
          entry.has("below"),
          entry.text("path", "/"),
          new Engine(engine.text("id"), engine.text("name")),
          entry.oneOf("form", Form.class, Form.PARAMETER),
          entry.text("original", ""),
          entry.text("source", ""),
          entry.text("target", ""),
          entry.text("pair", ""));
    }

    boolean isAt(PageAddress address) {
      return matchesHost(address.host()) && address.path().startsWith(path);
    }

    /** {@code translate.google.*} stands for every country's domain. */
    private boolean matchesHost(String name) {
      if (isBelow) {
        return name.length() > host.length()
            && name.endsWith(host)
            && name.charAt(name.length() - host.length() - 1) == '.';
      }
      return host.endsWith(".*")
          ? name.startsWith(host.substring(0, host.length() - 1))
          : name.equals(host);
    }
  }

  private final List<Rule> rules;

  private ProxyAddresses(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static ProxyAddresses load() {
    Entry file = CatalogueFiles.read("markers/proxies.yaml").accepting(List.of("proxies"));
    List<Rule> rules = new ArrayList<>();
    file.entries("proxies").forEach(entry -> rules.add(Rule.of(entry)));
    return new ProxyAddresses(rules);
  }

  /** What an address says, if it is a proxy's; the original is behind all proxies, if several. */
  Optional<Proxied> unwrap(PageAddress address) {
    Optional<Proxied> outer = unwrapOnce(address);
    Proxied found = outer.orElse(null);
    for (int i = 0; found != null && i < MAX_NESTED; i++) {
      PageAddress original = found.original();
      Proxied inner = original == null ? null : unwrapOnce(original).orElse(null);
      if (inner == null) {
        break;
      }
      found = new Proxied(found.engine(), inner.original(), inner.source(), found.target());
    }
    return Optional.ofNullable(found);
  }

  private Optional<Proxied> unwrapOnce(PageAddress address) {
    for (Rule rule : rules) {
      if (rule.isAt(address)) {
        return unwrap(rule, address);
      }
    }
    return Optional.empty();
  }

  private static Optional<Proxied> unwrap(Rule rule, PageAddress address) {
    return switch (rule.form()) {
      case HOST ->
          Optional.of(proxied(rule, address, GoogleProxyHost.decode(address, rule.host())));
      case PATH -> inPath(rule, address);
      case PARAMETER ->
          Parameters.of(address, rule.original())
              .flatMap(ProxyAddresses::parse)
              .map(original -> proxied(rule, address, original));
    };
  }

  private static Proxied proxied(Rule rule, PageAddress address, @Nullable PageAddress original) {
    String[] pair = Parameters.of(address, rule.pair()).orElse("").split("[-|]", 2);
    String source = Parameters.of(address, rule.source()).orElse(pair.length > 1 ? pair[0] : "");
    String target = Parameters.of(address, rule.target()).orElse(pair[pair.length - 1]);
    return new Proxied(rule.engine(), original, language(source), language(target));
  }

  /** {@code /proxy_u/en-ru.ru.5f3c-…/https/host/path}. */
  private static Optional<Proxied> inPath(Rule rule, PageAddress address) {
    String[] parts = address.path().substring(rule.path().length()).split("/", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    int dot = parts[0].indexOf('.');
    String[] pair = (dot < 0 ? parts[0] : parts[0].substring(0, dot)).split("-", 2);
    return parse(parts[1] + "://" + parts[2] + address.query())
        .map(
            original ->
                new Proxied(
                    rule.engine(),
                    original,
                    language(pair[0]),
                    pair.length > 1 ? language(pair[1]) : null));
  }

  static Optional<PageAddress> parse(String url) {
    String absolute = url.contains("://") ? url : "https://" + url;
    return PageAddress.parse(absolute).accepted();
  }

  private static @Nullable LanguageTag language(String written) {
    return written.equals("auto") ? null : LanguageTag.parse(written).orElse(null);
  }
}
