package dev.octavo.examples.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class LedgerFilesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2_000, 2_001, 2_002, 2_003, 2_004, 2_005, 9_999, LedgerFiles.ROWS})
    void hasAsManyEntriesAsWereAskedFor(int rows) throws IOException {
        LedgerFiles.write(folder, rows);

        assertThat(lines("entries.csv")).hasSize(rows);
    }

    @Test
    void everyVoucherBalances() {
        List<Voucher> vouchers = new ArrayList<>();

        BusinessYear.book(LedgerFiles.ROWS, vouchers::add);

        assertThat(vouchers)
                .allSatisfy(voucher -> assertThat(sum(voucher)).isZero())
                .extracting(Voucher::date)
                .isSortedAccordingTo(LocalDate::compareTo);
        assertThat(vouchers).extracting(Voucher::number).doesNotHaveDuplicates();
    }

    @Test
    void theTrialBalanceIsThatOfTheEntries() throws IOException {
        LedgerFiles.write(folder, 5_000);

        Map<String, BigDecimal> balances = new HashMap<>();
        for (String[] entry : lines("entries.csv")) {
            balances.merge(entry[2], amount(entry[6]).subtract(amount(entry[7])), BigDecimal::add);
        }
        assertThat(lines("accounts.csv"))
                .hasSameSizeAs(balances.keySet())
                .allSatisfy(
                        account ->
                                assertThat(amount(account[3]).subtract(amount(account[4])))
                                        .isEqualByComparingTo(balances.get(account[0])));
    }

    @Test
    void theSameNumberOfRowsGivesTheSameBytes() throws IOException {
        LedgerFiles.write(folder, 3_000);
        byte[] first = Files.readAllBytes(folder.resolve("entries.csv"));

        LedgerFiles.write(folder, 3_000);

        assertThat(folder.resolve("entries.csv")).hasBinaryContent(first);
    }

    @Test
    void tooFewEntriesAreRefused() {
        assertThatThrownBy(() -> LedgerFiles.write(folder, 1_999))
                .hasMessage("expected at least 2000 lines, but found 1999");
    }

    private static long sum(Voucher voucher) {
        return voucher.postings().stream().mapToLong(Voucher.Posting::cents).sum();
    }

    /// The cells of each line but the first; a comma within quotes divides nothing.
    private List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    private static BigDecimal amount(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
