package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.ContentsLayout;
import dev.octavo.engine.layout.HeadingLevels;
import dev.octavo.engine.layout.ImageLayout;
import dev.octavo.engine.layout.KeyFiguresLayout;
import dev.octavo.engine.layout.LayoutException;
import dev.octavo.engine.layout.ProseLayout;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.text.Typesetter;
import dev.octavo.engine.text.UnsettableTextException;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Prints blocks one after the other, and those within them. Serves one pass over a report.
final class BlockComposer {
    /// The most entries of a table of contents: they are held until the end.
    private static final int MOST_ENTRIES = 20_000;

    private final Theme theme;
    private final Typesetter typesetter;
    private final List<ContentsLayout.Entry> contents;
    private final float pageHeight;
    private final RowLimit rowLimit;
    private final Warnings warnings;
    private final HeadingNumbers headingNumbers = new HeadingNumbers();
    private final HeadingLevels headingLevels = new HeadingLevels();
    private final SectionComposer sections = new SectionComposer(this);
    private final Map<String, Long> rows = new HashMap<>();

    /// @param contents the headings of the whole report, as far as they are known
    /// @param pageHeight what a page has to offer
    BlockComposer(
            Theme theme,
            Typesetter typesetter,
            List<ContentsLayout.Entry> contents,
            float pageHeight,
            RowLimit rowLimit,
            Warnings warnings) {
        this.theme = theme;
        this.typesetter = typesetter;
        this.contents = contents;
        this.pageHeight = pageHeight;
        this.rowLimit = rowLimit;
        this.warnings = warnings;
    }

    /// The rows that were read so far, each once, however many blocks print it.
    long rows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Prints blocks.
    void print(List<Block> blocks, Surroundings at) throws IOException {
        for (Block block : blocks) {
            try {
                if (isPrinted(block, at)) {
                    print(block, at);
                }
            } catch (EvaluationException | LayoutException | UnsettableTextException failure) {
                throw fault(block, at, failure);
            }
        }
    }

    /// What cannot be computed or set within a repeated section is the fault of what it is
    /// repeated for; what has no room is not.
    private static RuntimeException fault(Block block, Surroundings at, RuntimeException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        Repetition repetition = at.repetition();
        if (repetition == null || failure instanceof LayoutException) {
            return failure instanceof EvaluationException value
                    ? new CompositionException(block, "", value)
                    : new CompositionException(block, message);
        }
        return repetition.fault(
                failure instanceof EvaluationException value
                        ? value.in(block)
                        : new EvaluationException(message, block));
    }

    private static boolean isPrinted(Block block, Surroundings at) {
        Expression when = block.when();
        try {
            return when == null || Evaluator.isTrue(when, at.environment());
        } catch (EvaluationException failure) {
            throw fault(block, at, failure);
        }
    }

    private void print(Block block, Surroundings at) throws IOException {
        Environment environment = at.environment();
        switch (block) {
            case Block.Heading heading ->
                    heading(
                            heading.level(),
                            heading.numbered(),
                            SettableTexts.of(heading.text(), environment),
                            at);
            case Block.Text text -> prose(at).prose(ProseTexts.parse(text.markdown(), environment));
            case Block.Rule _ -> prose(at).rule();
            case Block.Spacer spacer -> prose(at).gap((float) spacer.height().points());
            case Block.PageBreak _ -> at.flow().breakPage();
            case Block.KeyFigures figures ->
                    new KeyFiguresLayout(at.flow(), theme, typesetter, at.parent())
                            .print(
                                    figures.figures().stream()
                                            .map(figure -> KeyFigureTexts.of(figure, environment))
                                            .toList());
            case Block.Image image -> image(image, at);
            case Block.Contents toc -> contents(toc, at);
            case Block.Section section -> sections.print(section, at);
            case Block.Include include -> print(include.body(), at);
            case Block.Columns columns ->
                    ColumnsComposer.print(columns, at, this, theme.spacing().block());
            case Block.Chart chart -> {
                RowSource source = at.rows(chart.definition().dataset());
                Words words = new Words(environment.formats().locale());
                long read =
                        new ChartComposer(new ChartBlock(chart, environment, words, warnings::add))
                                .print(
                                        source,
                                        at.flow(),
                                        pageHeight,
                                        theme,
                                        typesetter,
                                        at.parent());
                count(source, read);
            }
            case Block.Table table -> {
                RowSource source = at.rows(table.dataset());
                TableComposer composer =
                        new TableComposer(
                                table,
                                environment,
                                at.flow(),
                                theme,
                                typesetter,
                                at.parent(),
                                rowLimit,
                                warnings::add);
                count(source, composer.print(source));
            }
        }
    }

    /// Takes rows into account that were read; those of a section's group were already.
    void count(RowSource source, long read) {
        if (source instanceof Dataset) {
            rows.merge(source.name(), read, Math::max);
        }
    }

    /// Prints a heading, with its number if it is counted.
    void heading(int level, boolean numbered, String text, Surroundings at) throws IOException {
        String shown = numbered ? headingNumbers.next(level) + "\u2002" + text : text;
        prose(at).heading(level, shown);
    }

    private void image(Block.Image image, Surroundings at) throws IOException {
        TextTemplate alternative = image.alternative();
        ImageLayout.print(
                at.flow(),
                theme,
                at.parent(),
                image.picture(),
                image.width() == null ? 0 : (float) image.width().points(),
                TableComposer.align(image.align()),
                alternative == null ? null : alternative.render(at.environment()));
    }

    private void contents(Block.Contents toc, Surroundings at) throws IOException {
        List<ContentsLayout.Entry> entries =
                contents.stream().filter(entry -> entry.level() <= toc.depth()).toList();
        if (entries.size() > MOST_ENTRIES) {
            throw new LayoutException(
                    "the table of contents has %d entries, of which at most %d can be printed: give it a smaller 'depth'"
                            .formatted(entries.size(), MOST_ENTRIES));
        }
        new ContentsLayout(at.flow(), theme, typesetter, at.parent())
                .print(entries, page -> at.environment().formats().print((long) page));
    }

    private ProseLayout prose(Surroundings at) {
        return new ProseLayout(at.flow(), theme, typesetter, headingLevels, at.parent());
    }
}
