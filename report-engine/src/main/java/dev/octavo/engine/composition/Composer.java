package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.layout.MarginFurniture;
import dev.octavo.engine.layout.PageFlow;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.PageSink;
import dev.octavo.engine.layout.ProseLayout;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Prints a report's blocks, from the first to the last. Serves one rendering.
public final class Composer {
    private final Report report;
    private final Theme theme;
    private final Typesetter typesetter = new Typesetter();
    private final Warnings warnings = new Warnings();
    private final HeadingNumbers headingNumbers = new HeadingNumbers();
    private long rows;

    public Composer(Report report, Theme theme) {
        this.report = report;
        this.theme = theme;
    }

    /// What came of it.
    ///
    /// @param pages at least 1
    /// @param rows that were read
    /// @param warnings what a reader may want to know
    public record Composed(int pages, long rows, List<String> warnings) {
        public Composed {
            warnings = List.copyOf(warnings);
        }
    }

    /// Prints the report.
    ///
    /// @param pages gets each page as soon as it is full
    /// @throws dev.octavo.engine.dataset.DataException when a dataset's content is at fault
    /// @throws CompositionException when a block cannot be printed with this data
    /// @throws IOException when reading a dataset or writing a page failed
    public Composed compose(PageSink pages) throws IOException {
        Environment environment = report.environment();
        PageFrame frame = PageFrames.of(report.template(), theme);
        MarginFurniture furniture =
                new MarginFurniture(
                        frame,
                        theme.furniture(),
                        typesetter,
                        new MarginTexts(report.template(), environment),
                        warnings::shortenedInMargin);
        PageFlow flow = new PageFlow(frame, furniture, pages);
        Tag root = Tag.document();
        ProseLayout prose = new ProseLayout(flow, theme, typesetter, root);
        for (Block block : report.template().body()) {
            print(block, environment, flow, prose, root);
        }
        flow.complete(root);
        int count = flow.finish();
        warnings.missing(typesetter.missing());
        return new Composed(count, rows, warnings.toList());
    }

    private void print(
            Block block, Environment environment, PageFlow flow, ProseLayout prose, Tag root)
            throws IOException {
        try {
            Expression when = block.when();
            if (when != null && !Evaluator.isTrue(when, environment)) {
                return;
            }
            switch (block) {
                case Block.Heading heading -> {
                    String text = heading.text().render(environment);
                    prose.heading(heading.level(), headingNumbers.numbered(heading, text));
                }
                case Block.Text text -> prose.prose(ProseTexts.parse(text.markdown(), environment));
                case Block.Chart(ChartDefinition chart, _, int line) -> {
                    Dataset dataset =
                            Objects.requireNonNull(report.datasets().get(chart.dataset()));
                    float tallest = PageFrames.of(report.template(), theme).bodyHeight();
                    rows +=
                            new ChartComposer(chart, line, environment, warnings::add)
                                    .print(dataset, flow, tallest, theme, typesetter, root);
                }
                case Block.Table table -> {
                    Dataset dataset =
                            Objects.requireNonNull(report.datasets().get(table.dataset()));
                    TableComposer composer =
                            new TableComposer(table, environment, flow, theme, typesetter, root);
                    rows += composer.print(dataset);
                }
            }
        } catch (EvaluationException failure) {
            throw new CompositionException(
                    block.line(), Objects.requireNonNullElse(failure.getMessage(), ""));
        }
    }

    /// What a reader may want to know, each said once.
    private static final class Warnings {
        private static final int SHOWN = 10;
        private final List<String> all = new ArrayList<>();

        private void shortenedInMargin() {
            add("a header or footer is too long for the page and was shortened");
        }

        private void add(String warning) {
            if (!all.contains(warning)) {
                all.add(warning);
            }
        }

        private void missing(java.util.NavigableSet<Integer> codePoints) {
            if (codePoints.isEmpty()) {
                return;
            }
            StringBuilder names = new StringBuilder();
            codePoints.stream()
                    .limit(SHOWN)
                    .forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(name(c)));
            if (codePoints.size() > SHOWN) {
                names.append(" and ").append(codePoints.size() - SHOWN).append(" more");
            }
            all.add("no font has these characters, boxes stand for them: " + names);
        }

        private static String name(int codePoint) {
            return "%s (U+%04X)".formatted(Character.toString(codePoint), codePoint);
        }

        private List<String> toList() {
            return all;
        }
    }
}
