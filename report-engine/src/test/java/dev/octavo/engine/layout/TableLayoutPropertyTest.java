package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.layout.TableColumn.Width;
import dev.octavo.engine.text.Typesetter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tables of any shape on paper of any shape: no row is lost, doubled or out of order, the
/// header is on every page, and nothing stands outside its column.
class TableLayoutPropertyTest {
    /// A table to be set.
    ///
    /// @param wordiness the most words of a cell
    record Shape(
            List<Width> widths, int rows, int wordiness, float width, float height, long seed) {
        int columns() {
            return widths.size();
        }
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyCellIsPrintedOnceAndInOrder(@ForAll("shapes") Shape shape) throws IOException {
        List<List<String>> rows = rows(shape);

        RecordedPages pages = set(shape, rows);

        for (int column = 0; column < shape.columns(); column++) {
            String printed = wordsOf(pages, column);
            int at = column;
            String given = rows.stream().map(row -> row.get(at)).collect(Collectors.joining(" "));
            assertThat(printed).isEqualTo(given.replace(" ", ""));
        }
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingStandsOutsideItsColumn(@ForAll("shapes") Shape shape) throws IOException {
        PageFrame frame = frame(shape);

        RecordedPages pages = set(shape, rows(shape));

        float[] starts = new float[shape.columns()];
        float[] ends = new float[shape.columns()];
        Arrays.fill(starts, Float.MAX_VALUE);
        pages.ops()
                .filter(DrawOp.Text.class::isInstance)
                .map(DrawOp.Text.class::cast)
                .forEach(
                        text -> {
                            int column = columnOf(text.fragment().text());
                            if (column >= 0) {
                                starts[column] = Math.min(starts[column], text.x());
                                ends[column] =
                                        Math.max(ends[column], text.x() + text.fragment().width());
                            }
                            assertThat(text.baseline())
                                    .isBetween(frame.top(), frame.height() - frame.bottom());
                        });
        for (int i = 0; i < shape.columns(); i++) {
            float next = frame.width() - frame.end();
            for (int j = i + 1; j < shape.columns(); j++) {
                next = Math.min(next, starts[j]);
            }
            assertThat(ends[i]).isLessThanOrEqualTo(next + 0.1f);
        }
    }

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theHeaderIsOnEveryPage(@ForAll("shapes") Shape shape) throws IOException {
        RecordedPages pages = set(shape, rows(shape));

        assertThat(pages.pages())
                .allSatisfy(
                        page ->
                                assertThat(String.join("", RecordedPages.texts(page)))
                                        .startsWith("T0"));
    }

    private static List<List<String>> rows(Shape shape) {
        Random random = new Random(shape.seed());
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < shape.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < shape.columns(); column++) {
                List<String> words = new ArrayList<>();
                int count = random.nextInt(shape.wordiness() + 1);
                for (int word = 0; word < count; word++) {
                    words.add("c" + column + "r" + row + "w" + word + ";");
                }
                cells.add(String.join(" ", words));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static PageFrame frame(Shape shape) {
        return new PageFrame(shape.width(), shape.height(), 20, 20, 20, 20);
    }

    private static RecordedPages set(Shape shape, List<List<String>> rows) throws IOException {
        RecordedPages pages = new RecordedPages();
        PageFlow flow = new PageFlow(frame(shape), RecordedPages.NO_FURNITURE, pages);
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < shape.columns(); i++) {
            Align align = List.of(Align.START, Align.CENTER, Align.END).get(i % 3);
            columns.add(new TableColumn("T" + i, shape.widths().get(i), align));
        }
        TableLayout table =
                new TableLayout(
                        flow, RecordedPages.THEME, new Typesetter(), Tag.document(), columns);
        for (List<String> row : rows) {
            table.add(new TableRow.Data(row));
        }
        table.finish();
        flow.finish();
        return pages;
    }

    /// The words of a column in reading order, joined: a word may be torn where its column is
    /// narrow, so a torn piece belongs to the column of the piece before it.
    private static String wordsOf(RecordedPages pages, int wanted) {
        StringBuilder words = new StringBuilder();
        IdentityHashMap<Tag, Integer> columnOfTag = new IdentityHashMap<>();
        for (Page page : pages.pages()) {
            Tag tag = Tag.ARTIFACT;
            for (DrawOp op : page.ops()) {
                if (op instanceof DrawOp.Belongs(Tag newTag)) {
                    tag = newTag;
                } else if (op instanceof DrawOp.Text text && tag.role() == Tag.Role.TABLE_CELL) {
                    String piece = text.fragment().text();
                    int column = columnOfTag.computeIfAbsent(tag, _ -> columnOf(piece));
                    if (column == wanted) {
                        words.append(piece.replace(" ", ""));
                    }
                }
            }
        }
        return words.toString();
    }

    /// The column that a text names at its beginning; -1 when it names none.
    private static int columnOf(String text) {
        Matcher matcher = Pattern.compile("^[cT](\\d+)(r.*)?").matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    @Provide
    Arbitrary<Shape> shapes() {
        Arbitrary<Width> width =
                Arbitraries.oneOf(
                        Arbitraries.floats().between(45, 200).map(Width.Fixed::new),
                        Arbitraries.floats().between(0.5f, 4).map(Width.Share::new),
                        Arbitraries.just(new Width.Auto()));
        return Combinators.combine(
                        width.list().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 200)),
                        Arbitraries.floats().between(300, 900),
                        Arbitraries.floats().between(150, 900),
                        Arbitraries.longs())
                .as(Shape::new);
    }
}
