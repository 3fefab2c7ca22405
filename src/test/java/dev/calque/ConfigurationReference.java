package dev.calque;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The table of settings, made of the source of {@link CalqueConfig} and its comments. */
final class ConfigurationReference {

  private static final Path SOURCE = Path.of("src/main/java/dev/calque/CalqueConfig.java");

  private final DocTrees comments;
  private final CompilationUnitTree unit;
  private final Map<String, ClassTree> groups = new HashMap<>();
  private final List<String> rows = new ArrayList<>();

  private ConfigurationReference(DocTrees comments, CompilationUnitTree unit) {
    this.comments = comments;
    this.unit = unit;
  }

  /** The rows of the table, in the order of the source. */
  static String table() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(SOURCE));
      CompilationUnitTree unit = task.parse().iterator().next();
      ConfigurationReference reference = new ConfigurationReference(DocTrees.instance(task), unit);
      ClassTree root = (ClassTree) unit.getTypeDecls().get(0);
      reference.collect(root);
      reference.write(root, "calque.");
      return "| setting | default | is |\n| --- | --- | --- |\n"
          + String.join("\n", reference.rows);
    }
  }

  private void collect(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree group) {
        groups.put(group.getSimpleName().toString(), group);
        collect(group);
      }
    }
  }

  private void write(ClassTree type, String prefix) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        ClassTree group = groups.get(method.getReturnType().toString());
        if (group == null) {
          rows.add(row(method, prefix));
        } else {
          write(group, prefix + kebab(method) + ".");
        }
      }
    }
  }

  private String row(MethodTree method, String prefix) {
    String standard =
        annotation(method, "WithDefault").map(each -> "`" + each + "`").orElse("none");
    return "| `" + prefix + kebab(method) + "` | " + standard + " | " + comment(method) + " |";
  }

  private String comment(MethodTree method) {
    String text = comments.getDocComment(TreePath.getPath(unit, method));
    if (text == null) {
      throw new AssertionError(method.getName() + " has no comment to make a row of");
    }
    return text.strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replace("<p>", "")
        .replace("|", "\\|");
  }

  private static String kebab(MethodTree method) {
    return annotation(method, "WithName")
        .orElse(
            method
                .getName()
                .toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT));
  }

  private static Optional<String> annotation(MethodTree method, String name) {
    return method.getModifiers().getAnnotations().stream()
        .filter(each -> each.getAnnotationType().toString().equals(name))
        .map(ConfigurationReference::value)
        .findFirst();
  }

  private static String value(AnnotationTree annotation) {
    ExpressionTree argument = annotation.getArguments().get(0);
    ExpressionTree value =
        argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    return String.valueOf(((LiteralTree) value).getValue());
  }
}
