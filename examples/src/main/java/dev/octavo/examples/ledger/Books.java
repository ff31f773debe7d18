package dev.octavo.examples.ledger;

import dev.octavo.examples.ledger.Voucher.Posting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Where vouchers are booked: numbers them, and knows what every account amounts to.
final class Books {
    private final Consumer<Voucher> journal;
    private final Map<Account, Long> balances = new EnumMap<>(Account.class);
    private final Map<Series, Integer> numbers = new HashMap<>();
    private int lines;

    /// What kind of voucher it is; each kind is numbered by itself.
    enum Series {
        /// Invoices to customers, and what the goods on them had cost.
        SI,
        /// Invoices of suppliers.
        PI,
        /// Statements of the bank.
        BK,
        /// The till.
        CS,
        /// All else.
        GJ
    }

    /// @param journal gets every voucher, in the order of their dates
    Books(Consumer<Voucher> journal) {
        this.journal = journal;
    }

    /// Books what adds up to nothing, and returns the voucher's number.
    String book(LocalDate date, Series series, String text, Posting... postings) {
        String number =
                String.format(
                        Locale.ROOT, "%s-%05d", series, numbers.merge(series, 1, Integer::sum));
        Voucher voucher = new Voucher(date, number, text, List.of(postings));
        for (Posting posting : voucher.postings()) {
            balances.merge(posting.account(), posting.cents(), Long::sum);
        }
        lines += voucher.postings().size();
        journal.accept(voucher);
        return number;
    }

    /// Cents; positive for a balance on the debit side.
    long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    /// How many lines all vouchers have so far.
    int lines() {
        return lines;
    }
}
