package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;
import dev.octavo.engine.template.TemplateProblem;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Titles over those of columns, and titles over these.
class ColumnTitlesTest {
    private static final String HEAD =
            """
            version: 1
            name: halves
            title: Halves
            document: { language: en }
            page: { size: A5 }
            datasets:
              halves:
                fields: { region: string, amount: integer }
            body:
              - table:
                  dataset: halves
            """;
    private static final String NESTED =
            HEAD
                    + """
                          columns:
                            - { field: region, title: Region }
                            - title: Year
                              columns:
                                - title: First half
                                  columns: [{ field: amount, title: Q1 }, { field: amount, title: Q2 }]
                                - { field: amount, title: Sum }
                            - title: Plan
                              columns: [{ field: amount, title: Low }, { field: amount, title: High }]
                    """;
    private static final Map<String, String> ROWS =
            Map.of(
                    "halves",
                    IntStream.rangeClosed(1, 60)
                            .mapToObj(i -> "R" + i + "," + i)
                            .collect(Collectors.joining("\n", "region,amount\n", "\n")));

    @Test
    void standOnTheirLevelsOnEveryPage() throws IOException {
        List<List<String>> pages = PrintedReport.of(NESTED, ROWS).pages();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages)
                .allSatisfy(
                        texts ->
                                assertThat(String.join("|", texts))
                                        .startsWith(
                                                "Year|First half|Plan|Region|Q1|Q2|Sum|Low|High|"));
    }

    /// So a reading voice finds all the titles over a cell, level by level.
    @Test
    void areHeaderCellsOfTheColumnsUnderThem() throws IOException {
        assertThat(headerRows(PrintedReport.of(NESTED, ROWS)))
                .containsExactly("TD1 TH3 TD1 TD1", "TD1 TH2 TD1 TH2", "TH1 TH1 TH1 TH1 TH1 TH1");
    }

    @Test
    void keepTheStandards() throws Exception {
        byte[] pdf = PrintedReport.of(NESTED, ROWS).pdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void haveFourLevelsAtMost() {
        String column = "{ field: amount }";
        for (int level = 1; level <= 5; level++) {
            column = "{ title: Level %d, columns: [%s] }".formatted(level, column);
            TemplateParsing parsing =
                    TemplateParser.parse(HEAD + "      columns: [%s]\n".formatted(column));

            if (level <= 4) {
                assertThat(parsing).isInstanceOf(TemplateParsing.Parsed.class);
            } else {
                assertThat(parsing)
                        .isEqualTo(
                                new TemplateParsing.Rejected(
                                        List.of(
                                                new TemplateProblem(
                                                        12,
                                                        16,
                                                        "titles over columns stand in at most 4"
                                                                + " levels"))));
            }
        }
    }

    /// The cells of each row of the table's head, with the number of columns that they span.
    private static List<String> headerRows(PrintedReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            List<String> rows = new ArrayList<>();
            addRows(document.getDocumentCatalog().getStructureTreeRoot(), false, rows);
            return rows;
        }
    }

    private static void addRows(PDStructureNode node, boolean inHead, List<String> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (inHead) {
                    rows.add(
                            element.getKids().stream()
                                    .map(cell -> cell((PDStructureElement) cell))
                                    .collect(Collectors.joining(" ")));
                } else {
                    addRows(element, element.getStructureType().equals("THead"), rows);
                }
            }
        }
    }

    private static String cell(PDStructureElement cell) {
        COSDictionary attributes = cell.getCOSObject().getCOSDictionary(COSName.A);
        int span = attributes == null ? 1 : attributes.getInt(COSName.getPDFName("ColSpan"), 1);
        if (cell.getStructureType().equals("TH")) {
            assertThat(attributes.getNameAsString("Scope")).isEqualTo("Column");
        }
        return cell.getStructureType() + span;
    }
}
