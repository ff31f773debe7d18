package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

class SectionsTest {
    private static final String HEAD =
            """
            version: 1
            name: sales
            datasets:
              sales:
                fields: { region: string, product: string, amount: integer }
                sortedBy: [region, product]
            body:
            """;
    private static final Map<String, String> SALES =
            Map.of(
                    "sales",
                    """
                    region,product,amount
                    North,Figs,1
                    North,Figs,2
                    North,Pears,4
                    South,Figs,8
                    """);

    private static PrintedReport print(String body) {
        return PrintedReport.of(HEAD + body, SALES);
    }

    @Test
    void repeatsItsBlocksForEachRow() throws IOException {
        PrintedReport report =
                print(
                        """
                          - section:
                              each: sales
                              body:
                                - text: "${region} sold ${amount}."
                        """);

        assertThat(report.texts())
                .containsExactly(
                        "North sold 1.", "North sold 2.", "North sold 4.", "South sold 8.");
        assertThat(report.rendering())
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> assertThat(rendered.rows()).isEqualTo(4));
    }

    @Test
    void repeatsItsBlocksForEachGroupWithTheGroupsRowsAndTotals() throws IOException {
        PrintedReport report =
                print(
                        """
                          - section:
                              title: "${region}"
                              numbered: true
                              each: { dataset: sales, groupBy: region }
                              body:
                                - text: "${count()} of ${count(sales)}, ${sum(amount)}"
                                - table:
                                    dataset: sales
                                    columns: [{ field: product }, { field: amount, total: sum }]
                                    grandTotal: "All of ${region}"
                        """);

        assertThat(String.join("|", report.texts()))
                .isEqualTo(
                        "1 North|3 of 4, 7|product|amount|Figs|1|Figs|2|Pears|4|All of North|7"
                                + "|2 South|1 of 4, 8|product|amount|Figs|8|All of South|8");
    }

    @Test
    void nestsGroupsWithinGroups() throws IOException {
        PrintedReport report =
                print(
                        """
                          - section:
                              each: { dataset: sales, groupBy: region }
                              body:
                                - section:
                                    each: { dataset: sales, groupBy: product }
                                    body:
                                      - text: "${region} ${product} ${sum(amount)}"
                                - table:
                                    dataset: sales
                                    groupBy: product
                                    columns: [{ field: amount }]
                        """);

        assertThat(String.join("|", report.texts()))
                .isEqualTo(
                        "North Figs 3|North Pears 4|amount|Figs|1|2|Pears|4"
                                + "|South Figs 8|amount|Figs|8");
    }

    @Test
    void beginsEachRepetitionOnANewPage() throws IOException {
        PrintedReport report =
                print(
                        """
                          - section:
                              newPage: true
                              each: { dataset: sales, groupBy: region }
                              body: [ text: "${region}" ]
                          - pageBreak:
                          - pageBreak:
                          - text: The end
                        """);

        assertThat(report.pages().toString()).isEqualTo("[[North], [South], [The end]]");
    }
}
