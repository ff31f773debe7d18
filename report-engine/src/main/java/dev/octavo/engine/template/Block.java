package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.Written;
import dev.octavo.engine.picture.Picture;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thing that a report prints, after those before it.
public sealed interface Block extends Written {

    /// The block is printed only where this is true; null for always.
    @Nullable Expression when();

    /// Line of the template on which the block begins, from 1.
    int line();

    /// A heading; it becomes a bookmark and stays with what follows it.
    ///
    /// @param level from 1, the largest, to 6
    /// @param numbered whether it is counted, as in `2.1`
    record Heading(
            TextTemplate text, int level, boolean numbered, @Nullable Expression when, int line)
            implements Block {}

    /// Prose in Markdown. Values in it are printed as they are: their characters mean nothing.
    record Text(TextTemplate markdown, @Nullable Expression when, int line) implements Block {}

    /// A picture of a dataset's values.
    record Chart(ChartDefinition definition, @Nullable Expression when, int line)
            implements Block {}

    /// A thin line from edge to edge.
    record Rule(@Nullable Expression when, int line) implements Block {}

    /// A gap, which ends with the page.
    record Spacer(Length height, @Nullable Expression when, int line) implements Block {}

    /// What follows stands on a new page.
    record PageBreak(@Nullable Expression when, int line) implements Block {}

    /// Big numbers beside each other.
    ///
    /// @param figures from start to end; at least one
    record KeyFigures(List<KeyFigure> figures, @Nullable Expression when, int line)
            implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /// A picture.
    ///
    /// @param width of it; null for its own size
    /// @param alternative what it shows, for those who do not see it; null for decoration
    record Image(
            Picture picture,
            @Nullable Length width,
            Column.Align align,
            @Nullable TextTemplate alternative,
            @Nullable Expression when,
            int line)
            implements Block {}

    /// A table of contents: headings, the titles of sections, and their pages.
    ///
    /// @param depth the innermost level of headings that it names, 1 to 6
    record Contents(int depth, @Nullable Expression when, int line) implements Block {}

    /// Blocks that belong together.
    ///
    /// @param title of a heading before them; null for none
    /// @param level of that heading, from 1 to 6
    /// @param numbered whether that heading is counted
    /// @param newPage whether the section, and each of its repetitions, begins on a new page
    /// @param each what the section is repeated for; null to print it once
    record Section(
            @Nullable TextTemplate title,
            int level,
            boolean numbered,
            boolean newPage,
            @Nullable Each each,
            List<Block> body,
            @Nullable Expression when,
            int line)
            implements Block {
        public Section {
            body = List.copyOf(body);
        }
    }

    /// Blocks side by side.
    ///
    /// @param gutter free between two columns
    /// @param columns from start to end; at least two
    record Columns(Length gutter, List<BlockColumn> columns, @Nullable Expression when, int line)
            implements Block {
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /// The blocks of a fragment, which other templates may include, too.
    ///
    /// @param file in which the blocks stand; their lines are of this file
    record Include(String file, List<Block> body, @Nullable Expression when, int line)
            implements Block {
        public Include {
            body = List.copyOf(body);
        }
    }

    /// The rows of a dataset, one line or more each.
    ///
    /// @param dataset whose rows
    /// @param columns from start to end; at least one
    /// @param spans titles over those of columns; on each level from start to end, and they do
    ///     not overlap there
    /// @param running what cells print that tell of the rows so far; their indexes are the slots
    ///     of [dev.octavo.engine.expression.Environment#groupResults()] in cells
    /// @param styles rules for how rows look, of which later ones win
    /// @param groups the levels of grouping, from the outermost; empty for none
    /// @param aggregates over the rows of a group, which column totals and group texts ask for;
    ///     their indexes are the slots of
    ///     [dev.octavo.engine.expression.Environment#groupResults()]. They are also those of
    ///     the whole table, for its grand total
    /// @param grandTotal printed with the columns' totals after the last row; null for no such
    ///     line
    /// @param empty printed in place of the table when there is no row; null to print the
    ///     header alone
    /// @param limit prints at most this many rows, then how many were left out; null for all
    record Table(
            String dataset,
            List<Column> columns,
            List<ColumnSpan> spans,
            List<RunningTotal> running,
            List<StyleRule> styles,
            List<Group> groups,
            List<Aggregate> aggregates,
            @Nullable TextTemplate grandTotal,
            @Nullable TextTemplate empty,
            @Nullable Long limit,
            @Nullable Expression when,
            int line)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            spans = List.copyOf(spans);
            running = List.copyOf(running);
            styles = List.copyOf(styles);
            groups = List.copyOf(groups);
            aggregates = List.copyOf(aggregates);
        }
    }
}
