package dev.octavo.examples.ledger;

import java.time.LocalDate;
import java.util.List;

/// One booking: what is debited is credited elsewhere.
///
/// @param date when it was booked
/// @param number such as `SI-00042`, unique
/// @param text what it is about
/// @param postings at least two, whose amounts add up to nothing
record Voucher(LocalDate date, String number, String text, List<Posting> postings) {

    /// One line of a voucher.
    ///
    /// @param account where it is posted
    /// @param cents the amount; positive is a debit, negative a credit, never 0
    record Posting(Account account, long cents) {}

    Voucher {
        postings = postings.stream().filter(posting -> posting.cents() != 0).toList();
        if (postings.size() < 2 || postings.stream().mapToLong(Posting::cents).sum() != 0) {
            throw new IllegalArgumentException(number + " does not balance: " + postings);
        }
    }

    static Posting debit(Account account, long cents) {
        return new Posting(account, cents);
    }

    static Posting credit(Account account, long cents) {
        return new Posting(account, -cents);
    }

    /// The account on the other side: the first one of a line, the line's of the first one.
    Account contra(int line) {
        return postings.get(line == 0 ? 1 : 0).account();
    }
}
