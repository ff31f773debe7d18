package dev.octavo.benchmarks.document;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.Strikes;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads a document back and compares it with the rows it was made from.
public final class DocumentCheck {
    /// Documents up to this length are read whole; of longer ones this many pages, from the first
    /// to the last.
    private static final int PAGES_READ = 400;

    private static final int FAULTS_TOLD = 3;
    private static final double POINT = 1;

    private final List<String> faults = new ArrayList<>();
    private final PDDocument document;
    private final DocumentKind kind;
    private final int rows;

    private DocumentCheck(PDDocument document, DocumentKind kind, int rows) {
        this.document = document;
        this.kind = kind;
        this.rows = rows;
    }

    /// Checks one document.
    ///
    /// @param file the document
    /// @param rowsFile what it was made from
    /// @param rows how many rows that has
    public static Finding check(Path file, DocumentKind kind, Path rowsFile, int rows)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            DocumentCheck check = new DocumentCheck(document, kind, rows);
            check.whole();
            check.pages(rowsFile);
            return new Finding(
                    document.getNumberOfPages(),
                    Files.size(file),
                    check.faults.stream().limit(FAULTS_TOLD).toList());
        }
    }

    private void whole() throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean tagged =
                catalog.getStructureTreeRoot() != null
                        && catalog.getMarkInfo() != null
                        && catalog.getMarkInfo().isMarked();
        expect(
                tagged == (kind == DocumentKind.TAGGED_TABLE),
                tagged ? "it is tagged" : "it is not tagged");
        PDRectangle box = document.getPage(0).getMediaBox();
        double shorter = Math.min(box.getWidth(), box.getHeight());
        double longer = Math.max(box.getWidth(), box.getHeight());
        expect(
                Math.abs(shorter - PDRectangle.A4.getWidth()) < POINT
                        && Math.abs(longer - PDRectangle.A4.getHeight()) < POINT,
                "its pages are %.0f by %.0f points, not A4".formatted(shorter, longer));
        Shading.fault(document).ifPresent(faults::add);
    }

    private void pages(Path rowsFile) throws IOException {
        int count = document.getNumberOfPages();
        List<TablePage> pages = new ArrayList<>();
        for (int number : sample(count)) {
            TablePage page = TablePage.read(document, number);
            page.fault(count).ifPresent(faults::add);
            if (!page.rows().isEmpty()) {
                pages.add(page);
            }
        }
        if (pages.isEmpty()) {
            faults.add("it has no row");
            return;
        }
        order(pages, count);
        texts(pages, rowsFile);
    }

    private static SortedSet<Integer> sample(int count) {
        SortedSet<Integer> numbers = new TreeSet<>(List.of(1, count));
        int read = Math.min(count, PAGES_READ);
        for (int i = 0; i < read; i++) {
            numbers.add(1 + (int) ((long) i * count / read));
        }
        return numbers;
    }

    private void order(List<TablePage> pages, int count) {
        expect(pages.getFirst().firstRow() == 1, "its first row is " + pages.getFirst().firstRow());
        expect(pages.getLast().lastRow() == rows, "its last row is " + pages.getLast().lastRow());
        for (int i = 1; i < pages.size(); i++) {
            TablePage page = pages.get(i);
            TablePage before = pages.get(i - 1);
            boolean follows =
                    page.number() == before.number() + 1
                            ? page.firstRow() == before.lastRow() + 1
                            : page.firstRow() > before.lastRow();
            expect(
                    follows,
                    "page %d begins with row %d, page %d ended with row %d"
                            .formatted(
                                    page.number(),
                                    page.firstRow(),
                                    before.number(),
                                    before.lastRow()));
        }
        if (kind == DocumentKind.TABLE || kind == DocumentKind.TAGGED_TABLE) {
            int rowsPerPage = pages.getFirst().rows().size();
            int pagesNeeded = Math.ceilDiv(rows, rowsPerPage);
            expect(
                    Math.abs(count - pagesNeeded) <= Math.max(1, pagesNeeded / 20),
                    "it has %d pages, but %d rows need %d".formatted(count, rows, pagesNeeded));
        }
    }

    private void texts(List<TablePage> pages, Path rowsFile) throws IOException {
        Map<Integer, String> printed = new HashMap<>();
        pages.forEach(page -> printed.putAll(page.rows()));
        try (Strikes strikes = Strikes.read(rowsFile)) {
            for (int row = 1; strikes.hasNext(); row++) {
                String text = printed.get(row);
                String expected = TablePage.squeeze(String.join("", strikes.next()));
                if (text != null) {
                    expect(
                            text.equals(expected),
                            "row %d is \"%s\", not \"%s\"".formatted(row, text, expected));
                }
            }
        }
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
