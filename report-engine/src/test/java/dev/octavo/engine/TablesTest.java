package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TablesTest {
    private static final String HEAD =
            """
            version: 1
            name: sales
            datasets:
              sales:
                fields: { region: string, product: string, amount: integer, page: string }
                sortedBy: [region, product]
            body:
              - table:
                  dataset: sales
            """;
    private static final Map<String, String> SALES =
            Map.of(
                    "sales",
                    """
                    region,product,amount,page
                    North,Figs,1,https://example.org/1
                    North,Pears,2,
                    South,Figs,4,https://example.org/3
                    """);

    private static String texts(String table) throws IOException {
        return String.join("|", PrintedReport.of(HEAD + table, SALES).texts());
    }

    @Test
    void runningTotalsTellOfTheRowsSoFar() throws IOException {
        String table =
                """
                      groupBy: region
                      columns:
                        - { field: product, title: "" }
                        - { field: amount, title: "", running: sum, total: sum }
                        - { field: amount, title: "", running: { aggregate: sum, restart: region } }
                        - { field: amount, title: "", running: avg, format: number(1) }
                      grandTotal: All
                """;

        assertThat(texts(table))
                .isEqualTo("North|Figs|1|1|1.0|Pears|3|3|1.5|South|Figs|7|4|2.3|All|7");
    }

    @Test
    void headersOfGroupsTellWhatTheirRowsAmountTo() throws IOException {
        String table =
                """
                      groupBy:
                        - { field: region, header: "${region}: ${sum(amount)} of ${sum(sales.amount)}" }
                        - { field: product, header: "${product}: ${avg(amount, amount > 1)}" }
                      columns: [{ field: amount, title: "" }]
                """;

        assertThat(texts(table))
                .isEqualTo("North: 3 of 7|Figs: \u2013|1|Pears: 2|2|South: 4 of 7|Figs: 4|4");
    }

    @Test
    void titlesSpanColumns() throws IOException {
        String table =
                """
                      columns:
                        - { field: product, title: Product }
                        - title: "Amounts of ${count(sales)}"
                          columns: [{ field: amount, title: One }, { field: amount, title: Two }]
                """;

        assertThat(texts(table)).startsWith("Amounts of 3|Product|One|Two|Figs|1|1|");
    }

    @Test
    void cellsLeadToTheirAddresses() throws IOException {
        PrintedReport report =
                PrintedReport.of(
                        HEAD + "      columns: [{ field: product, link: '${page}' }]\n", SALES);

        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    addresses.add(((PDActionURI) link.getAction()).getURI());
                }
            }
        }
        assertThat(addresses).containsExactly("https://example.org/1", "https://example.org/3");
    }

    @Test
    void anAddressThatRunsSomethingIsRefusedWithItsRow() {
        PrintedReport report =
                PrintedReport.of(
                        HEAD
                                + "      columns: [{ field: product, link: 'javascript:${amount}' }]\n",
                        SALES);

        assertThat(report.rendering())
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().message())
                                        .startsWith("row 1: 'javascript:1' is no address"));
    }

    /// Totals are the sums of what was printed, however the rows fall into groups and pages.
    @Property(seed = "1", tries = 30)
    void totalsAreTheSumsOfWhatWasPrinted(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(min = 1, max = 60) List<@IntRange(min = -999, max = 999) Integer>>
                            groups)
            throws IOException {
        StringBuilder csv = new StringBuilder("region,product,amount,page\n");
        for (int group = 0; group < groups.size(); group++) {
            for (int amount : groups.get(group)) {
                csv.append("R%02d,x,%d,\n".formatted(group, amount));
            }
        }
        String table =
                """
                      groupBy: { field: region, header: "header ${sum(amount)}", subtotal: "subtotal" }
                      columns:
                        - { value: "${'row'}", title: x }
                        - { field: amount, title: x, total: sum }
                        - { field: amount, title: x, running: sum }
                      grandTotal: grand
                """;

        List<String> texts =
                PrintedReport.of(HEAD + table, Map.of("sales", csv.toString())).texts();

        long ofGroup = 0;
        long ofAll = 0;
        long header = 0;
        int rows = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.startsWith("header ")) {
                header = Long.parseLong(text.substring("header ".length()));
            } else if (text.equals("row")) {
                ofGroup += Long.parseLong(texts.get(i + 1));
                ofAll += Long.parseLong(texts.get(i + 1));
                assertThat(texts.get(i + 2)).isEqualTo(Long.toString(ofAll));
                rows++;
            } else if (text.equals("subtotal")) {
                assertThat(texts.get(i + 1)).isEqualTo(Long.toString(ofGroup));
                assertThat(header).isEqualTo(ofGroup);
                ofGroup = 0;
            } else if (text.equals("grand")) {
                assertThat(texts.get(i + 1)).isEqualTo(Long.toString(ofAll));
            }
        }
        assertThat(rows).isEqualTo(groups.stream().mapToInt(List::size).sum());
    }
}
