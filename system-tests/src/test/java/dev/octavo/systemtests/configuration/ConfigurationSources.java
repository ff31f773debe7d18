package dev.octavo.systemtests.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Reads every `@ConfigMapping` of a module from its sources, with the compiler's own parser.
final class ConfigurationSources {
    private final List<ConfigurationKey> keys = new ArrayList<>();

    private ConfigurationSources() {}

    /// The keys of a module, in the order of its mappings' file names and as they are written.
    static List<ConfigurationKey> of(Path sources) throws IOException {
        ConfigurationSources reading = new ConfigurationSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> mappings =
                    walk.filter(file -> file.toString().endsWith("Config.java")).sorted().toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(mappings));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                reading.read(unit, docs);
            }
        }
        return List.copyOf(reading.keys);
    }

    private void read(CompilationUnitTree unit, DocTrees docs) {
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree mapping) {
                annotation(mapping.getModifiers(), "ConfigMapping", "prefix")
                        .ifPresent(
                                prefix ->
                                        read(
                                                mapping,
                                                prefix,
                                                TreePath.getPath(unit, mapping),
                                                docs));
            }
        }
    }

    private void read(ClassTree mapping, String prefix, TreePath path, DocTrees docs) {
        read(mapping, prefix, path, nested(path), docs);
    }

    private void read(
            ClassTree mapping,
            String prefix,
            TreePath path,
            Map<String, ClassTree> groups,
            DocTrees docs) {
        for (Tree parent : mapping.getImplementsClause()) {
            ClassTree group = groups.get(parent.toString());
            if (group != null) {
                read(group, prefix, new TreePath(path, group), groups, docs);
            }
        }
        for (Tree member : mapping.getMembers()) {
            // A default method computes something; it is no key.
            if (member instanceof MethodTree method && method.getBody() == null) {
                String name =
                        prefix
                                + "."
                                + annotation(method.getModifiers(), "WithName", "value")
                                        .orElseGet(
                                                () ->
                                                        ConfigurationKey.kebab(
                                                                method.getName().toString()));
                ClassTree group = groups.get(method.getReturnType().toString());
                if (group != null) {
                    read(group, name, new TreePath(path, group), groups, docs);
                } else {
                    keys.add(
                            new ConfigurationKey(
                                    name,
                                    annotation(method.getModifiers(), "WithDefault", "value")
                                            .orElse(""),
                                    description(docs, new TreePath(path, method))));
                }
            }
        }
    }

    private static String description(DocTrees docs, TreePath path) {
        String comment = docs.getDocComment(path);
        return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
    }

    private static Map<String, ClassTree> nested(TreePath path) {
        Map<String, ClassTree> groups = new HashMap<>();
        for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
            if (member instanceof ClassTree group && group.getKind() == Tree.Kind.INTERFACE) {
                groups.put(group.getSimpleName().toString(), group);
            }
        }
        return groups;
    }

    private static Optional<String> annotation(ModifiersTree modifiers, String name, String field) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals(name)) {
                for (ExpressionTree argument : annotation.getArguments()) {
                    if (argument instanceof AssignmentTree assignment
                            && assignment.getVariable().toString().equals(field)) {
                        return Optional.of(literal(assignment.getExpression()));
                    }
                    if (argument instanceof LiteralTree) {
                        return Optional.of(literal(argument));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String literal(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        throw new IllegalStateException("expected a literal, found " + expression);
    }
}
