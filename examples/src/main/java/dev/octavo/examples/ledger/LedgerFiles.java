package dev.octavo.examples.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The ledger's data as files: `entries.csv` in the order in which they were booked, and
/// `accounts.csv`, the trial balance.
public final class LedgerFiles {
    /// How many entries the example has.
    public static final int ROWS = 100_000;

    private static final String ENTRIES = "entries.csv";
    private static final String ACCOUNTS = "accounts.csv";

    private LedgerFiles() {}

    /// Writes both files into a folder and says so; exit status 2 when the arguments are wrong.
    ///
    /// @param arguments the folder, and optionally the number of entries
    public static void main(String... arguments) throws IOException {
        int rows = arguments.length == 1 ? ROWS : arguments.length == 2 ? number(arguments[1]) : 0;
        if (rows < BusinessYear.FEWEST_LINES) {
            System.err.printf(
                    "octavo ledger: expected nothing, or how many entries to write, at least %d%n",
                    BusinessYear.FEWEST_LINES);
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        write(folder, rows);
        System.out.printf("%s: %,d entries%n", folder.resolve(ENTRIES), rows);
        System.out.println(folder.resolve(ACCOUNTS) + ": their trial balance");
    }

    /// 0 for what is no number.
    private static int number(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    /// Writes both files into a folder that is there, over older ones.
    ///
    /// @param rows how many entries, at least 2 000; the same number gives the same bytes
    public static void write(Path folder, int rows) throws IOException {
        TrialBalance balance = new TrialBalance();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(ENTRIES))) {
            out.write("date,voucher,account,title,text,contra,debit,credit\n");
            BusinessYear.book(
                    rows,
                    voucher -> {
                        balance.add(voucher);
                        writeLines(voucher, out);
                    });
        }
        Files.write(
                folder.resolve(ACCOUNTS),
                balance.accounts().entrySet().stream()
                        .map(LedgerFiles::accountLine)
                        .collect(
                                Collectors.joining(
                                        "", "account,title,entries,debit,credit,movements\n", ""))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void writeLines(Voucher voucher, BufferedWriter out) {
        try {
            for (int line = 0; line < voucher.postings().size(); line++) {
                Voucher.Posting posting = voucher.postings().get(line);
                out.write(
                        "%s,%s,%d,%s,%s,%d,%s,%s\n"
                                .formatted(
                                        voucher.date(),
                                        voucher.number(),
                                        posting.account().number(),
                                        quoted(posting.account().title()),
                                        quoted(voucher.text()),
                                        voucher.contra(line).number(),
                                        posting.cents() > 0 ? money(posting.cents()) : "",
                                        posting.cents() < 0 ? money(-posting.cents()) : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String accountLine(Map.Entry<Account, TrialBalance.Sums> account) {
        TrialBalance.Sums sums = account.getValue();
        return "%d,%s,%d,%s,%s,%s\n"
                .formatted(
                        account.getKey().number(),
                        quoted(account.getKey().title()),
                        sums.entries(),
                        money(sums.debit()),
                        money(sums.credit()),
                        Arrays.stream(sums.movements())
                                .mapToObj(LedgerFiles::money)
                                .collect(Collectors.joining(" ")));
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
