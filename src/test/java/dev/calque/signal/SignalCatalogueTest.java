package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.calque.page.Page;
import dev.calque.signal.SignalDescription.Kind;
import dev.calque.signal.catalogue.CatalogueFiles;
import dev.calque.signal.catalogue.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the folders of signals honest: data, pages, inventory and document agree. */
class SignalCatalogueTest {

  private static final Path PAGES = Path.of("src/test/resources/signals");
  private static final Path DOCUMENT = Path.of("docs/signals.md");

  private final Signals signals = Signals.standard();

  /** On its hits a signal says the most that it decides. */
  @TestFactory
  Stream<DynamicTest> everySignalFiresOnItsHits() {
    Map<String, String> strongest =
        signals.descriptions().stream()
            .collect(Collectors.toMap(each -> each.id().value(), each -> each.decides().get(0)));
    return pages("hit-")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () -> {
                      boolean isAgainst = file.getFileName().toString().contains("-against");
                      assertThat(said(file))
                          .contains(
                              id(file)
                                  + " "
                                  + (isAgainst ? "hint against" : strongest.get(id(file))));
                    }));
  }

  /** Pages that a signal only warns of, and on which nothing else is proof either. */
  @TestFactory
  Stream<DynamicTest> signalsOnlyWarnOfTheirHints() {
    return pages("hint-")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThat(said(file))
                            .contains(id(file) + " hint for")
                            .noneMatch(each -> each.endsWith(" proof for"))));
  }

  @TestFactory
  Stream<DynamicTest> noSignalFiresOnItsMisses() {
    return pages("miss-")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file), () -> assertThat(fired(file)).doesNotContain(id(file))));
  }

  @TestFactory
  Stream<DynamicTest> everySignalHasAHitAndTwoMissesAndALookalike() {
    return signals.descriptions().stream()
        .map(description -> description.id().value())
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      List<String> names = names(PAGES.resolve(id));
                      assertThat(names).filteredOn(name -> name.startsWith("hit-")).isNotEmpty();
                      assertThat(names)
                          .filteredOn(name -> name.startsWith("miss-"))
                          .hasSizeGreaterThanOrEqualTo(2)
                          .anyMatch(name -> name.startsWith("miss-lookalike-"));
                    }));
  }

  @Test
  void everyFolderOfPagesBelongsToASignal() throws IOException {
    List<String> ids = signals.descriptions().stream().map(each -> each.id().value()).toList();
    assertThat(names(PAGES)).isSubsetOf(ids);
  }

  @Test
  void everySignalSaysWhyAndEveryMarkerWhereItWasSeen() {
    assertThat(signals.descriptions())
        .allSatisfy(each -> assertThat(each.why()).hasSizeGreaterThan(20));
    assertThat(signals.descriptions())
        .filteredOn(each -> each.kind() == Kind.MARKER)
        .allSatisfy(each -> assertThat(each.sources()).isNotEmpty());
  }

  @Test
  void idsAreUnique() {
    assertThat(signals.descriptions().stream().map(SignalDescription::id)).doesNotHaveDuplicates();
  }

  @Test
  void indexesListEveryFileAndAreSorted() throws IOException {
    for (String folder : List.of("markers", "notices")) {
      List<String> files =
          names(Path.of("src/main/resources", folder)).stream()
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .filter(
                  name ->
                      !List.of(
                              "engines",
                              "front-matter",
                              "human-credits",
                              "llm-leaks",
                              "proxies",
                              "question-copies")
                          .contains(name))
              .toList();
      assertThat(CatalogueFiles.index(folder))
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void everyMeasurementIsInTheInventory() {
    List<String> classes =
        new ClassFileImporter()
            .importPackages("dev.calque.signal.measured").stream()
                .filter(each -> each.isAssignableTo(Signal.class))
                .map(JavaClass::getSimpleName)
                .toList();
    assertThat(signals.measurements())
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void theDocumentIsCurrent() throws IOException {
    String current = SignalDocument.of(signals.descriptions());
    if (Boolean.getBoolean("snap")) {
      Files.writeString(DOCUMENT, current);
    }
    assertThat(DOCUMENT).as("run with -Dsnap=true to rewrite it").hasContent(current);
  }

  private List<String> said(Path file) throws IOException {
    return signals.observe(Fixture.read(file)).evidence().stream()
        .map(
            each ->
                each.signal()
                    + " "
                    + Spelling.of(each.strength())
                    + " "
                    + Spelling.of(each.direction()))
        .toList();
  }

  private List<String> fired(Path file) throws IOException {
    Page page = Fixture.read(file);
    return signals.observe(page).evidence().stream().map(each -> each.signal().value()).toList();
  }

  private static Stream<Path> pages(String prefix) {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(
              file ->
                  name(file)
                      .startsWith(prefix, file.getParent().getFileName().toString().length() + 1))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return id(file) + "/" + file.getFileName();
  }

  private static String id(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
