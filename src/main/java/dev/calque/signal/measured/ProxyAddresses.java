package dev.calque.signal.measured;

import dev.calque.address.PageAddress;
import dev.calque.language.LanguageTag;
import dev.calque.signal.Engine;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Entry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of translating proxies, from {@code markers/proxies.yaml}, and what is in them. */
final class ProxyAddresses {

  private static final List<String> KEYS =
      List.of("host", "below", "path", "engine", "original", "source", "target", "pair", "form");

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

  private record Rule(Entry entry, Engine engine, Form form) {}

  private final List<Rule> rules;

  private ProxyAddresses(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static ProxyAddresses load() {
    Entry file = CatalogueFiles.read("markers/proxies.yaml").accepting(List.of("proxies"));
    List<Rule> rules = new ArrayList<>();
    for (Entry entry : file.entries("proxies")) {
      entry.accepting(KEYS);
      Entry engine = entry.entry("engine").accepting(List.of("id", "name"));
      rules.add(
          new Rule(
              entry,
              new Engine(engine.text("id"), engine.text("name")),
              entry.oneOf("form", Form.class, Form.PARAMETER)));
    }
    return new ProxyAddresses(rules);
  }

  Optional<Proxied> unwrap(PageAddress address) {
    return rules.stream()
        .filter(rule -> isAt(rule.entry(), address))
        .findFirst()
        .flatMap(rule -> unwrap(rule, address));
  }

  private static boolean isAt(Entry rule, PageAddress address) {
    String host = address.host();
    boolean isHost =
        rule.has("below")
            ? host.endsWith("." + rule.text("below"))
            : rule.has("host") && matchesHost(host, rule.text("host"));
    return isHost && address.path().startsWith(rule.text("path", "/"));
  }

  /** {@code translate.google.*} stands for every country's domain. */
  private static boolean matchesHost(String host, String pattern) {
    return pattern.endsWith(".*")
        ? host.startsWith(pattern.substring(0, pattern.length() - 1))
        : host.equals(pattern);
  }

  private static Optional<Proxied> unwrap(Rule rule, PageAddress address) {
    return switch (rule.form()) {
      case HOST -> Optional.of(proxied(rule, address, inHost(rule, address)));
      case PATH -> inPath(rule, address);
      case PARAMETER -> {
        Optional<PageAddress> original =
            parameter(address, rule.entry().text("original", "")).flatMap(ProxyAddresses::parse);
        yield original.map(found -> proxied(rule, address, found));
      }
    };
  }

  private static Proxied proxied(Rule rule, PageAddress address, @Nullable PageAddress original) {
    Entry entry = rule.entry();
    String[] pair = parameter(address, entry.text("pair", "")).orElse("").split("-", 2);
    String source =
        parameter(address, entry.text("source", "")).orElse(pair.length > 1 ? pair[0] : "");
    String target = parameter(address, entry.text("target", "")).orElse(pair[pair.length - 1]);
    return new Proxied(rule.engine(), original, language(source), language(target));
  }

  /** {@code www-gov--pl.translate.goog} is {@code www.gov-pl}: two hyphens write one. */
  private static @Nullable PageAddress inHost(Rule rule, PageAddress address) {
    String suffix = "." + rule.entry().text("below");
    String written = address.host().substring(0, address.host().length() - suffix.length());
    StringBuilder host = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      boolean isHyphen = written.charAt(i) == '-';
      boolean isDoubled = isHyphen && i + 1 < written.length() && written.charAt(i + 1) == '-';
      host.append(isDoubled ? '-' : isHyphen ? '.' : written.charAt(i));
      i += isDoubled ? 1 : 0;
    }
    String scheme = parameter(address, "_x_tr_sch").orElse("https");
    return parse(
            (scheme.equals("http") ? "http://" : "https://")
                + host
                + address.path()
                + withoutProxyParameters(address))
        .orElse(null);
  }

  private static String withoutProxyParameters(PageAddress address) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : parameters(address)) {
      if (!parameter.startsWith("_x_tr_") && !parameter.isEmpty()) {
        kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    return kept.toString();
  }

  /** {@code /proxy_u/en-ru.ru.<hex>/https/example.org/path}. */
  private static Optional<Proxied> inPath(Rule rule, PageAddress address) {
    String rest = address.path().substring(rule.entry().text("path").length());
    String[] parts = rest.split("/", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    String[] pair = parts[0].split("\\.", 2)[0].split("-", 2);
    return parse(parts[1] + "://" + parts[2] + address.query())
        .map(
            original ->
                new Proxied(
                    rule.engine(),
                    original,
                    language(pair[0]),
                    pair.length > 1 ? language(pair[1]) : null));
  }

  private static Optional<PageAddress> parse(String url) {
    String absolute = url.contains("://") ? url : "https://" + url;
    return PageAddress.parse(absolute)
        .match(accepted -> Optional.of(accepted.address()), rejected -> Optional.empty());
  }

  private static @Nullable LanguageTag language(String written) {
    return written.equals("auto") ? null : LanguageTag.parse(written).orElse(null);
  }

  static Optional<String> parameter(PageAddress address, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (String parameter : parameters(address)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).equals(name)) {
        return decode(parameter.substring(equals + 1));
      }
    }
    return Optional.empty();
  }

  private static String[] parameters(PageAddress address) {
    return address.query().isEmpty() ? new String[0] : address.query().substring(1).split("&", -1);
  }

  private static Optional<String> decode(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // A broken escape names nothing.
      return Optional.empty();
    }
  }
}
