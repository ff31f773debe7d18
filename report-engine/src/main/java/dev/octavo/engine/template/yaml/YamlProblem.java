package dev.octavo.engine.template.yaml;

/// One thing that is wrong at one place of a YAML text.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what was expected
public record YamlProblem(int line, int column, String message) {}
