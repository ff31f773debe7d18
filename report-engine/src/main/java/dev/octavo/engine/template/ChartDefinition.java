package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a chart shows, and how.
///
/// @param dataset whose rows
/// @param alt what the chart shows, in words, for those who do not see it
/// @param title printed above it; null for none
/// @param empty printed in its place when there is nothing to show; null for words of the
///     engine's own
/// @param height null for the one that it looks best at
/// @param format applied to a value that is the one field of a row; null for a format that
///     fits the values
public record ChartDefinition(
        Type type,
        String dataset,
        TextTemplate alt,
        @Nullable TextTemplate title,
        @Nullable TextTemplate empty,
        @Nullable Length height,
        @Nullable Expression format,
        Plotted plotted) {

    /// The kinds of charts.
    public enum Type {
        BAR,
        LINE,
        AREA,
        PIE,
        DONUT,
        SCATTER
    }

    /// What is taken from the rows.
    public sealed interface Plotted {}

    /// Values of groups of rows: those with the same category.
    ///
    /// @param category evaluated for each row
    /// @param printed the same with its format applied
    /// @param formatted whether the template gives that format
    /// @param measures evaluated for each group; at least one, and one only where rows are
    ///     split into series
    /// @param aggregates that the measures ask for, at their slots
    /// @param series rows are split by its value; null for not at all
    /// @param limit so many categories are shown, and all others as one; null for all
    /// @param labels whether each bar says its value; null where there is room for it
    /// @param valueTitle what is measured; null for no words
    public record Categories(
            Expression category,
            Expression printed,
            boolean formatted,
            List<Measure> measures,
            List<Aggregate> aggregates,
            @Nullable Expression series,
            Order order,
            @Nullable Integer limit,
            boolean stacked,
            Orientation orientation,
            @Nullable Boolean labels,
            @Nullable TextTemplate valueTitle)
            implements Plotted {
        public Categories {
            measures = List.copyOf(measures);
            aggregates = List.copyOf(aggregates);
        }
    }

    /// A value of each group.
    ///
    /// @param title its name in the legend
    public record Measure(TextTemplate title, Expression value) {}

    /// A point for each row.
    ///
    /// @param series rows are split by its value; null for not at all
    public record Points(
            Expression x,
            Expression y,
            @Nullable Expression series,
            @Nullable TextTemplate xTitle,
            @Nullable TextTemplate yTitle)
            implements Plotted {}

    /// In which order categories stand.
    public enum Order {
        /// The largest value first.
        DESCENDING,
        /// The smallest value first.
        ASCENDING,
        /// By the categories themselves.
        CATEGORY,
        /// As the rows come.
        DATA
    }

    /// Which way bars go.
    public enum Orientation {
        VERTICAL,
        HORIZONTAL,
        /// Vertical where the names find room under the bars.
        AUTO
    }
}
