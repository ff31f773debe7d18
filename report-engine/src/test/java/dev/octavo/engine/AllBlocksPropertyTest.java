package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.ComposedPages.PrintedRow;
import dev.octavo.engine.chart.Drawings;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Page;
import dev.octavo.engine.layout.Tag;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reports of any blocks on any paper: nothing stands outside the page's box, no row is lost,
/// doubled or out of order, headers are on every page, and totals are the sums of what was
/// printed.
class AllBlocksPropertyTest {
    private static final float TOLERANCE = 0.6f;

    /// A color behind a cell reaches to the middle of the gap beside it.
    private static final float HALF_GAP = 6;

    private static final Pattern ROW = Pattern.compile("d(\\d+)r(\\d+);");

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothingStandsOutsideTheBoxOfItsPage(@ForAll long seed) throws IOException {
        RandomReport report = RandomReport.of(seed);
        var paper = report.template().page();

        ComposedPages composed = ComposedPages.of(report.template(), report.csv());

        float start = (float) paper.margins().start().points();
        float end = (float) (paper.width() - paper.margins().end().points());
        float top = (float) paper.margins().top().points();
        float bottom = (float) (paper.height() - paper.margins().bottom().points());
        for (Page page : composed.pages()) {
            for (DrawOp op : page.ops()) {
                float reach = op instanceof DrawOp.Fill ? HALF_GAP : TOLERANCE;
                assertThat(Drawings.corners(op))
                        .as("page %d, %s, of%n%s", page.number(), op, report)
                        .allSatisfy(
                                corner -> {
                                    assertThat(corner.x()).isBetween(start - reach, end + reach);
                                    assertThat(corner.y())
                                            .isBetween(top - TOLERANCE, bottom + TOLERANCE);
                                });
            }
        }
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyRowIsPrintedOnceAndInOrderUnderItsHeader(@ForAll long seed) throws IOException {
        RandomReport report = RandomReport.of(seed);

        ComposedPages composed = ComposedPages.of(report.template(), report.csv());

        List<List<Integer>> printed = new ArrayList<>();
        report.printedRows().forEach(_ -> printed.add(new ArrayList<>()));
        // Joined, because a narrow column tears words.
        List<String> texts =
                composed.pages().stream()
                        .map(page -> String.join("", ComposedPages.texts(page)))
                        .toList();
        for (PrintedRow row : composed.rows()) {
            Matcher name = ROW.matcher(first(row));
            if (name.matches()) {
                int dataset = Integer.parseInt(name.group(1));
                printed.get(dataset).add(Integer.parseInt(name.group(2)));
                assertThat(texts.get(row.page() - 1))
                        .as(report.toString())
                        .contains("T" + dataset + ";");
            }
        }
        List<List<Integer>> expected =
                report.printedRows().stream()
                        .map(rows -> IntStream.range(0, rows).boxed().toList())
                        .collect(Collectors.toList());
        assertThat(printed).as(report.toString()).isEqualTo(expected);
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void totalsAreTheSumsOfWhatWasPrinted(@ForAll long seed) throws IOException {
        RandomReport report = RandomReport.of(seed);

        ComposedPages composed = ComposedPages.of(report.template(), report.csv());

        Map<Tag, List<PrintedRow>> tables =
                composed.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        PrintedRow::table,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<PrintedRow> rows : tables.values()) {
            assertTotals(rows, report.toString());
        }
    }

    private static void assertTotals(List<PrintedRow> rows, String report) {
        // Totals include the rows that a limit leaves out, and the table says so.
        if (rows.stream().anyMatch(row -> first(row).replace(" ", "").contains("notshown"))) {
            return;
        }
        long all = 0;
        long part = 0;
        for (PrintedRow row : rows) {
            if (row.header().equals("Part")) {
                assertThat(first(row)).as(report).isEqualTo(Long.toString(part));
                part = 0;
            } else if (row.header().equals("All")) {
                assertThat(first(row)).as(report).isEqualTo(Long.toString(all));
            } else if (ROW.matcher(first(row)).matches()) {
                long amount = Long.parseLong(row.cells().get(1));
                all += amount;
                part += amount;
            }
        }
    }

    private static String first(PrintedRow row) {
        return row.cells().isEmpty() ? "" : row.cells().getFirst();
    }
}
