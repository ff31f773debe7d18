package dev.octavo.examples.ledger;

import static dev.octavo.examples.ledger.Voucher.credit;
import static dev.octavo.examples.ledger.Voucher.debit;

import dev.octavo.examples.ledger.Books.Series;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What is booked once a month. Costs are shares of what was sold, so that a ledger of few rows
/// tells of the same firm as one of many.
final class MonthEnd {
    /// In thousandths of the month's sales.
    private static final Map<Account, Integer> COSTS =
            new TreeMap<>(
                    Map.of(
                            Account.WAGES, 148,
                            Account.SOCIAL_SECURITY, 39,
                            Account.RENT, 21,
                            Account.ENERGY, 12,
                            Account.INSURANCE, 4,
                            Account.OFFICE, 6,
                            Account.ADVERTISING, 9));

    private final Books books;
    private final Random random;

    MonthEnd(Books books, Random random) {
        this.books = books;
        this.random = random;
    }

    /// @param day the month's last working day
    /// @param sold in cents, without VAT
    void book(LocalDate day, long sold) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        COSTS.forEach(
                (account, share) -> {
                    long cents = sold / 1_000 * share * (95 + random.nextInt(11)) / 100;
                    books.book(
                            day,
                            Series.BK,
                            account.title() + ", " + month,
                            debit(account, cents),
                            credit(Account.BANK, cents));
                });
        long worn = sold / 1_000 * 8;
        books.book(
                day,
                Series.GJ,
                "Depreciation, " + month,
                debit(Account.DEPRECIATION, worn),
                credit(Account.DEPRECIATED, worn));
        long interest = -books.balance(Account.LOAN) * 4 / 1_200;
        books.book(
                day,
                Series.BK,
                "Loan instalment, " + month,
                credit(Account.BANK, interest + 1_000_000),
                debit(Account.INTEREST, interest),
                debit(Account.LOAN, 1_000_000));
        payVat(day, month);
    }

    private void payVat(LocalDate day, String month) {
        long collected = -books.balance(Account.OUTPUT_VAT);
        long deducted = books.balance(Account.INPUT_VAT);
        books.book(
                day,
                Series.BK,
                (collected > deducted ? "VAT paid, " : "VAT refunded, ") + month,
                credit(Account.BANK, collected - deducted),
                debit(Account.OUTPUT_VAT, collected),
                credit(Account.INPUT_VAT, deducted));
    }
}
