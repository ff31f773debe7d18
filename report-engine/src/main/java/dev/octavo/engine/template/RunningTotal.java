package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;

/// An aggregate over the rows printed so far, with the row at hand.
///
/// @param aggregate over the rows since it began
/// @param level the level of grouping, from 0, with whose groups it begins again; -1 to run
///     through the whole table
public record RunningTotal(Aggregate aggregate, int level) {}
