package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The examples show every row of their data.
class ExampleReportsTest {

    private static List<String> texts(String example) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = ReportEngine.create().render(Examples.request(example), out);
        List<String> texts = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(out.toByteArray()), (page, text) -> texts.add(text));
        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> assertThat(rendered.warnings()).isEmpty());
        return texts;
    }

    @Test
    void everyStrikeIsListedUnderItsAirport() throws IOException {
        List<String> texts = texts("wildlife-strikes");

        assertThat(texts.stream().filter(text -> text.matches("[A-Z][a-z]{2} \\d+, \\d{4}")))
                .hasSize(10_000);
        long listed =
                texts.stream()
                        .filter(text -> text.matches("[\\d,]+ strikes at .*"))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("[, ].*|,", "")))
                        .sum();
        assertThat(listed).isEqualTo(10_000);
        assertThat(texts).contains("All 10,000 strikes", "40,545,276");
    }

    @Test
    void everyDayInSeattleIsListed() throws IOException {
        List<String> texts = texts("seattle-weather");

        assertThat(texts.stream().filter(text -> text.matches("\\w+, \\w+ \\d+, 201[2-5]")))
                .hasSize(1_461)
                .doesNotHaveDuplicates();
        assertThat(texts.stream().filter("The month"::equals)).hasSize(48);
        assertThat(texts).contains("4,426 mm", "35.6 °C", "-7.1 °C");
    }

    @Test
    void theLedgerListsEveryEntryAndBalances() throws IOException {
        List<String> texts = texts("ledger");

        assertThat(texts.stream().filter(text -> text.matches("(SI|PI|BK|CS|GJ)-\\d{5}")))
                .hasSize(100_000);
        long entries =
                texts.stream()
                        .filter(text -> text.matches("[\\d,]+ entries"))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                        .sum();
        assertThat(entries).isEqualTo(100_000);
        int total = texts.lastIndexOf("All accounts");
        String debits = texts.get(total + 1);
        assertThat(debits).matches("[\\d,]{9,}\\.\\d\\d");
        // Debits, credits, and the balance of all accounts.
        assertThat(texts.subList(total + 1, total + 4)).containsExactly(debits, debits, "0.00");
        // The trial balance comes from a file of its own.
        int trial = texts.indexOf("All accounts");
        assertThat(texts.subList(trial + 1, trial + 5))
                .containsExactly("100,000", debits, debits, "0.00");
        assertThat(texts).contains("the books balance");
    }

    @Test
    void thePhishingCampaignCountsEverybodyAlikeInEachOfItsDatasets() throws IOException {
        List<String> texts = texts("phishing-campaign");

        int total = texts.indexOf("All departments");
        assertThat(texts.subList(total + 1, total + 6))
                .containsExactly("1,240", "793", "165", "13.3%", "31.5%");
        // The bars of the stages say what the departments add up to.
        assertThat(texts.subList(0, total)).contains("1,240", "793", "165", "62");
    }
}
