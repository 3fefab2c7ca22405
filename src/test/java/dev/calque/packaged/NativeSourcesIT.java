package dev.calque.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.calque.api.Problem;
import dev.calque.reading.ReaderView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What native-image would be given, as {@code .ci/run} has it written to {@code
 * target/native-sources}: the executable itself wants Mandrel.
 */
class NativeSourcesIT {

  private static final Path SOURCES = Path.of("target", "native-sources");
  private static final Path CLASSES = Path.of("target", "classes");
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void wantsTheSources() {
    assumeTrue(
        Files.isDirectory(SOURCES),
        "skipped: no target/native-sources; mvn compile quarkus:build -Dquarkus.native.enabled=true"
            + " -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false");
  }

  @Test
  void bringAlongEveryFileThatTheServiceLoads() throws IOException {
    List<Pattern> included = patterns();
    assertThat(loaded())
        .contains("rules-version.txt", "api/openapi.yaml", "address/special-use-names.txt");
    Set<String> missing = new TreeSet<>();
    for (String name : loaded()) {
      if (included.stream().noneMatch(pattern -> pattern.matcher(name).matches())) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The data that libraries load: the language model, normal forms, names of languages. */
  @Test
  void bringAlongWhatLibrariesLoad() throws IOException {
    List<Pattern> included = patterns();
    assertThat(
            List.of(
                "langdetect-183.bin",
                "com/ibm/icu/impl/data/icudata/uts46.nrm",
                "com/ibm/icu/impl/data/icudata/uprops.icu",
                "com/ibm/icu/impl/data/icudata/res_index.res",
                "com/ibm/icu/impl/data/icudata/lang/ru.res"))
        .allMatch(name -> included.stream().anyMatch(each -> each.matcher(name).matches()))
        .allMatch(name -> NativeSourcesIT.class.getResource("/" + name) != null);
    assertThat(included).noneMatch(each -> each.matcher("calque-no-such-file").matches());
  }

  @Test
  void reachByNameWhatIsWrittenAsJson() throws IOException {
    Set<String> names = new TreeSet<>();
    config("reflect-config.json").forEach(entry -> names.add(entry.path("name").asText()));
    for (Class<?> view : List.of(ReaderView.class, Problem.class)) {
      assertThat(names).contains(view.getName());
      for (Class<?> part : view.getDeclaredClasses()) {
        assertThat(names).contains(part.getName());
      }
    }
    assertThat(names).contains("opennlp.tools.langdetect.LanguageDetectorFactory");
  }

  @Test
  void callNoNativeCode() throws IOException {
    assertThat(config("jni-config.json")).isEmpty();
    List<String> libraries = new ArrayList<>();
    try (Stream<Path> jars = Files.list(SOURCES.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        try (JarFile file = new JarFile(jar.toFile())) {
          file.stream()
              .filter(entry -> entry.getName().matches(".*\\.(so|dll|dylib|jnilib)"))
              .forEach(entry -> libraries.add(jar.getFileName() + ": " + entry.getName()));
        }
      }
    }
    // The framework brings Brotli's for answers compressed so, which are switched off.
    assertThat(libraries).allMatch(each -> each.contains("brotli4j"));
    assertThat(Files.readString(CLASSES.resolve("application.properties")))
        .doesNotContain("enable-compression", "compressors");
  }

  @Test
  void fallBackToNoVirtualMachine() throws IOException {
    assertThat(Files.readString(SOURCES.resolve("native-image.args")))
        .contains("--no-fallback")
        .contains("--link-at-build-time");
  }

  /**
   * Everything of ours beside the classes, what the build makes included; settings alone are read
   * by others.
   */
  private static List<String> loaded() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".class") && !name.equals("application.properties"))
          .toList();
    }
  }

  private static List<Pattern> patterns() throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    config("resource-config.json")
        .path("resources")
        .path("includes")
        .forEach(include -> patterns.add(Pattern.compile(include.path("pattern").asText())));
    return patterns;
  }

  private static JsonNode config(String name) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      Path runner =
          files.filter(file -> file.toString().endsWith("-runner.jar")).findFirst().orElseThrow();
      try (JarFile jar = new JarFile(runner.toFile())) {
        return JSON.readTree(jar.getInputStream(jar.getEntry("META-INF/native-image/" + name)));
      }
    }
  }
}
