package dev.octavo.examples.ledger;

import dev.octavo.examples.ledger.Voucher.Posting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// What each account was debited and credited with, and how much it moved in each month.
final class TrialBalance {
    private static final int MONTHS = 12;

    private final Map<Account, Sums> accounts = new EnumMap<>(Account.class);

    /// Of one account, in cents.
    static final class Sums {
        private final long[] movements = new long[MONTHS];
        private int entries;
        private long debit;
        private long credit;

        int entries() {
            return entries;
        }

        long debit() {
            return debit;
        }

        long credit() {
            return credit;
        }

        /// Debits less credits of each month, without what the year began with.
        long[] movements() {
            return movements.clone();
        }

        private void add(LocalDate date, long cents) {
            entries++;
            debit += Math.max(0, cents);
            credit += Math.max(0, -cents);
            if (date.getDayOfYear() > 1) {
                movements[date.getMonthValue() - 1] += cents;
            }
        }
    }

    void add(Voucher voucher) {
        for (Posting posting : voucher.postings()) {
            accounts.computeIfAbsent(posting.account(), _ -> new Sums())
                    .add(voucher.date(), posting.cents());
        }
    }

    /// In the order of the accounts' numbers; accounts without entries are left out.
    Map<Account, Sums> accounts() {
        return accounts;
    }
}
