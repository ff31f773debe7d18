package dev.octavo.render;

import dev.octavo.engine.RenderProblem;
import dev.octavo.engine.template.TemplateProblem;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/// Prints what is wrong as a compiler does: the place first, so that editors can jump to it.
///
/// @param err where problems go
/// @param template the template's file
/// @param data the data files by dataset name
record Messages(PrintWriter err, Path template, Map<String, Path> data) {

    void problem(TemplateProblem problem) {
        Path file = file(problem.file());
        print("%s:%d:%d: %s".formatted(file, problem.line(), problem.column(), problem.message()));
    }

    void problem(RenderProblem problem) {
        String name = name(problem.pointer());
        switch (problem.kind()) {
            case PARAMETERS -> print("--param " + name + ": " + problem.message());
            case DATASETS -> print("--data " + name + ": " + problem.message());
            case PASSWORDS ->
                    print("--" + name + "-password-file: the password " + problem.message());
            case DATA ->
                    print(
                            at(data.getOrDefault(name, template), problem)
                                    + ": "
                                    + problem.message());
            case TEMPLATE -> print(at(file(problem.file()), problem) + ": " + problem.message());
        }
    }

    /// The template's file, or another that belongs to it.
    private Path file(@Nullable String own) {
        return own == null ? template : template.resolveSibling(own);
    }

    void warning(String warning) {
        print(template + ": warning: " + warning);
    }

    void print(String text) {
        err.println(text);
        err.flush();
    }

    private static String at(Path file, RenderProblem problem) {
        String line = problem.line() == null ? "" : ":" + problem.line();
        String column = problem.column() == null ? "" : ":" + problem.column();
        return file + line + column;
    }

    /// The last segment of a JSON pointer.
    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
