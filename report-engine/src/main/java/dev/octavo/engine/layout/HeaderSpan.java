package dev.octavo.engine.layout;

/// A title over the titles of neighbouring columns.
///
/// @param level from 1, right above the columns' own titles, upwards
/// @param first the first of the columns, from 0
/// @param count how many columns, at least 1
public record HeaderSpan(String title, int level, int first, int count) {}
