package dev.calque.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.calque.signal.catalogue.CatalogueFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/new-signal} starts a signal as docs/adding-signals.md promises. */
class NewSignalTest {

  private static final String INDEX = "src/main/resources/markers/index.txt";
  private static final String INVENTORY = "src/main/java/dev/calque/signal/Signals.java";
  private static final String MEASURED = "src/main/java/dev/calque/signal/measured";
  private static final String PAGES = "src/test/resources/signals";

  @TempDir Path project;

  @BeforeEach
  void copyWhatTheScriptTouches() throws IOException {
    for (String file : List.of("bin/new-signal", INDEX, INVENTORY)) {
      Files.createDirectories(project.resolve(file).getParent());
      Files.copy(Path.of(file), project.resolve(file));
    }
    Files.createDirectories(project.resolve(MEASURED));
  }

  @Test
  void aMarkerGetsARuleALineInTheIndexAndPages() throws Exception {
    assertThat(run("my-mark", "--marker")).isZero();
    assertThat(read("src/main/resources/markers/my-mark.yaml")).startsWith("id: my-mark\n");
    List<String> before = new ArrayList<>(CatalogueFiles.index("markers"));
    before.add("my-mark");
    assertThat(read(INDEX).lines().filter(line -> !line.startsWith("#")))
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(before);
    assertPages("my-mark");
  }

  @Test
  void aMeasurementGetsAClassAPlaceInTheInventoryAndPages() throws Exception {
    assertThat(run("my-count", "--measured")).isZero();
    assertThat(read(MEASURED + "/MyCount.java")).contains("new SignalId(\"my-count\")");
    List<String> inventory = read(INVENTORY).lines().toList();
    assertThat(inventory).containsOnlyOnce("        new MyCount(),");
    assertThat(inventory.stream().filter(line -> line.startsWith("import ")))
        .extracting(line -> line.replace(";", ""))
        .isSorted()
        .contains("import dev.calque.signal.measured.MyCount");
    assertPages("my-count");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    assertThat(run("my-mark", "--marker")).isZero();
    String page = PAGES + "/my-mark/hit-example.html";
    Files.writeString(project.resolve(page), "mine");
    assertThat(run("my-mark", "--marker")).isNotZero();
    assertThat(read(page)).isEqualTo("mine");
    assertThat(run("My_mark", "--marker")).isNotZero();
    assertThat(run("my-other", "--statistical")).isNotZero();
  }

  private void assertPages(String id) {
    assertThat(project.resolve(PAGES).resolve(id))
        .isDirectoryContaining("glob:**/hit-*.html")
        .isDirectoryContaining("glob:**/miss-plain.html")
        .isDirectoryContaining("glob:**/miss-lookalike-*.html");
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "bin/new-signal"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(project.resolve("output.txt").toFile())
        .start()
        .waitFor();
  }

  private String read(String file) throws IOException {
    return Files.readString(project.resolve(file), StandardCharsets.UTF_8);
  }
}
