package dev.octavo.examples.ledger;

import static dev.octavo.examples.ledger.Voucher.credit;
import static dev.octavo.examples.ledger.Voucher.debit;

import dev.octavo.examples.ledger.Books.Series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// A year of a paper merchant, day by day, until the books have as many lines as they should.
final class BusinessYear {
    static final Year YEAR = Year.of(2025);

    /// Below this, a day's fixed entries would not leave room for trade.
    static final int FEWEST_LINES = 2_000;

    private static final long SEED = 1494;

    /// How busy each month is; people write in autumn.
    private static final int[] SEASON = {6, 8, 9, 8, 8, 7, 6, 6, 10, 11, 12, 10};

    /// Lines that are kept for the last day, on which the month ends and the count must come out.
    private static final int RESERVE = 150;

    private final Books books;
    private final Trade trade;
    private final MonthEnd monthEnd;

    private BusinessYear(Consumer<Voucher> journal) {
        Random random = new Random(SEED);
        this.books = new Books(journal);
        this.trade = new Trade(books, random);
        this.monthEnd = new MonthEnd(books, random);
    }

    /// Books a year.
    ///
    /// @param lines how many lines all vouchers have together, at least [#FEWEST_LINES]
    /// @param journal gets the vouchers in the order of their dates
    static void book(int lines, Consumer<Voucher> journal) {
        if (lines < FEWEST_LINES) {
            throw new IllegalArgumentException(
                    "expected at least %d lines, but found %d".formatted(FEWEST_LINES, lines));
        }
        new BusinessYear(journal).book(lines);
    }

    private void book(int lines) {
        open();
        List<LocalDate> days =
                YEAR.atDay(2)
                        .datesUntil(YEAR.plusYears(1).atDay(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .toList();
        long weights = days.stream().mapToLong(BusinessYear::weight).sum();
        long weight = 0;
        for (LocalDate day : days) {
            weight += weight(day);
            trade.settle(day);
            trade.restock(day);
            long target = (lines - RESERVE) * weight / weights;
            while (books.lines() < target) {
                trade.next(day);
            }
            if (isLastOfMonth(day)) {
                monthEnd.book(day, trade.takeNetOfMonth());
            }
        }
        fill(days.getLast(), lines);
    }

    private void open() {
        books.book(
                YEAR.atDay(1),
                Series.GJ,
                "Opening balance",
                debit(Account.BANK, 186_420_315),
                debit(Account.CASH, 84_150),
                debit(Account.STOCK, 71_306_540),
                debit(Account.MACHINERY, 148_000_000),
                credit(Account.DEPRECIATED, 52_660_000),
                credit(Account.LOAN, 90_000_000),
                credit(Account.CAPITAL, 150_000_000),
                credit(Account.RETAINED, 113_151_005));
    }

    /// Vouchers of two and three lines can make up any number but one.
    private void fill(LocalDate day, int lines) {
        int missing = lines - books.lines();
        if (missing < 0 || missing == 1) {
            throw new IllegalStateException("a year of " + lines + " lines cannot be booked");
        }
        while (missing > 0) {
            if (missing == 2 || missing == 4) {
                trade.postage(day);
                missing -= 2;
            } else {
                trade.cashSale(day);
                missing -= 3;
            }
        }
    }

    private static long weight(LocalDate day) {
        return SEASON[day.getMonthValue() - 1];
    }

    private static boolean isLastOfMonth(LocalDate day) {
        LocalDate next = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        return next.getMonth() != day.getMonth();
    }
}
