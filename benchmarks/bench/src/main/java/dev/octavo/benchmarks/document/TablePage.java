package dev.octavo.benchmarks.document;

import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One page of the table, read back. White space is left out of its texts: where a PDF has spaces
/// between cells is a matter of taste.
///
/// @param number from 1
/// @param lines of text, from the top
/// @param rows of the table: their numbers and whole text
/// @param unembedded the fonts used on it that are not embedded as a subset
record TablePage(
        int number, List<String> lines, Map<Integer, String> rows, Set<String> unembedded) {
    private static final Pattern ROW = Pattern.compile("([0-9]+?)[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+.*");
    private static final String HEADER =
            StrikesTable.COLUMNS.stream().map(Column::title).collect(Collectors.joining());

    static TablePage read(PDDocument document, int number) throws IOException {
        FontCollector stripper = new FontCollector();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        List<String> lines = stripper.getText(document).lines().map(TablePage::squeeze).toList();
        Map<Integer, String> rows = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = ROW.matcher(line);
            if (matcher.matches()) {
                rows.put(Integer.valueOf(matcher.group(1)), line);
            }
        }
        return new TablePage(number, lines, rows, stripper.unembedded);
    }

    static String squeeze(String text) {
        return text.replaceAll("\\s", "");
    }

    int firstRow() {
        return rows.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    int lastRow() {
        return rows.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /// What is wrong with the page by itself; empty for nothing.
    ///
    /// @param count of all pages
    Optional<String> fault(int count) {
        if (!unembedded.isEmpty()) {
            return Optional.of(
                    "page %d uses fonts that are not embedded subsets: %s"
                            .formatted(number, unembedded));
        }
        String pageOfPages = "Page%dof%d".formatted(number, count);
        if (lines.stream().noneMatch(line -> line.contains(pageOfPages))) {
            return Optional.of("page %d lacks \"Page %d of %d\"".formatted(number, number, count));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (lines.stream().noneMatch(line -> line.contains(HEADER))) {
            return Optional.of("page %d lacks the header".formatted(number));
        }
        if (lastRow() - firstRow() + 1 != rows.size()) {
            return Optional.of(
                    "page %d has %d rows from %d to %d"
                            .formatted(number, rows.size(), firstRow(), lastRow()));
        }
        return Optional.empty();
    }

    private static final class FontCollector extends PDFTextStripper {
        private final Set<String> unembedded = new HashSet<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            PDFont font = text.getFont();
            if (!font.isEmbedded() || !SUBSET.matcher(font.getName()).matches()) {
                unembedded.add(font.getName());
            }
            super.processTextPosition(text);
        }
    }
}
