package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

class ComputedFieldsTest {
    private static final String RIDES =
            """
            version: 1
            name: rides
            datasets:
              rides:
                fields:
                  rounded: "${doubled + 1}"
                  km: integer
                  day: date
                  month: "${startOfMonth(day)}"
                  doubled: "${km * 2}"
            """;

    @Test
    void areSortedFilteredAndGroupedLikeThoseThatAreRead() throws IOException {
        PrintedReport report =
                PrintedReport.of(
                        """
                        version: 1
                        name: rides
                        datasets:
                          rides:
                            fields:
                              month: "${startOfMonth(day)}"
                              day: date
                              km: integer
                              doubled: "${km * 2}"
                              more: "${doubled + 1}"
                            where: "${more > 5}"
                            sort: [month, { field: more, order: descending }]
                        body:
                          - table:
                              dataset: rides
                              groupBy: { field: month, header: "${month(month)}", subtotal: "${sum(more)}" }
                              columns: [{ field: day }, { field: more }]
                        """,
                        Map.of(
                                "rides",
                                """
                                km,day
                                5,2026-03-31
                                2,2026-03-02
                                4,2026-02-10
                                7,2026-03-01
                                """));

        assertThat(String.join("|", report.texts()))
                .isEqualTo("day|more|2|Feb 10, 2026|9|9|3|Mar 1, 2026|15|Mar 31, 2026|11|26");
    }

    @Test
    void failWithTheirRowWhereTheyCannotBeComputed() throws IOException {
        PrintedReport report =
                PrintedReport.of(
                        """
                        version: 1
                        name: rides
                        datasets:
                          rides:
                            fields: { km: string, long: "${toNumber(km) > 5}" }
                        body:
                          - table: { dataset: rides, columns: [{ field: km }] }
                        """,
                        Map.of("rides", "km\n5\nfar\n"));

        assertThat(report.rendering())
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.message())
                                                                .startsWith("row 2: ")
                                                                .contains("far")));
    }

    @Test
    void nameOnlyFieldsThatAreReadOrComputedBeforeThem() {
        TemplateParsing parsing = TemplateParser.parse(RIDES + "body: []\n");

        assertThat(parsing)
                .isInstanceOfSatisfying(
                        TemplateParsing.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .anySatisfy(
                                                problem -> {
                                                    assertThat(problem.line()).isEqualTo(6);
                                                    assertThat(problem.message())
                                                            .contains("doubled");
                                                }));
    }
}
