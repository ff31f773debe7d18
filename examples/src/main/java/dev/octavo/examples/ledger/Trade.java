package dev.octavo.examples.ledger;

import static dev.octavo.examples.ledger.Voucher.credit;
import static dev.octavo.examples.ledger.Voucher.debit;

import dev.octavo.examples.ledger.Books.Series;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;

/// What happens on a working day: goods are sold and bought, and paid for some weeks later.
final class Trade {
    private static final long VAT_PERCENT = 21;
    private static final long REORDER_CENTS = 60_000_000;
    private static final long TILL_CENTS = 150_000;

    private final Books books;
    private final Random random;
    private final Queue<Due> receivables = dueFirst();
    private final Queue<Due> payables = dueFirst();
    private final Queue<Long> costs = new ArrayDeque<>();
    private long netOfMonth;

    /// An invoice that will be paid.
    private record Due(LocalDate date, String invoice, String partner, long cents) {}

    Trade(Books books, Random random) {
        this.books = books;
        this.random = random;
    }

    private static Queue<Due> dueFirst() {
        return new PriorityQueue<>(Comparator.comparing(Due::date).thenComparing(Due::invoice));
    }

    /// Whatever is due, on either side.
    void settle(LocalDate day) {
        while (!receivables.isEmpty() && !receivables.peek().date().isAfter(day)) {
            Due due = receivables.remove();
            long discount = random.nextInt(6) == 0 ? due.cents() * 2 / 100 : 0;
            books.book(
                    day,
                    Series.BK,
                    due.partner() + ", " + due.invoice(),
                    credit(Account.RECEIVABLES, due.cents()),
                    debit(Account.BANK, due.cents() - discount),
                    debit(Account.DISCOUNTS, discount));
        }
        while (!payables.isEmpty() && !payables.peek().date().isAfter(day)) {
            Due due = payables.remove();
            books.book(
                    day,
                    Series.BK,
                    due.partner() + ", " + due.invoice(),
                    debit(Account.PAYABLES, due.cents()),
                    credit(Account.BANK, due.cents()));
        }
    }

    /// Fills the shelves when they are half empty, and empties the till when it is full.
    void restock(LocalDate day) {
        while (books.balance(Account.STOCK) < REORDER_CENTS) {
            purchase(day, Account.STOCK, Partners.SUPPLIERS, 3_000_000 + random.nextInt(7_000_000));
        }
        if (books.balance(Account.CASH) > TILL_CENTS) {
            bankCash(day);
        }
    }

    private void bankCash(LocalDate day) {
        long cents = books.balance(Account.CASH) / 10_000 * 10_000;
        books.book(
                day,
                Series.CS,
                "Cash paid in at the bank",
                credit(Account.CASH, cents),
                debit(Account.BANK, cents));
    }

    /// Two or three lines: the next thing that happens.
    void next(LocalDate day) {
        switch (random.nextInt(10)) {
            case 0 -> cashSale(day);
            case 1 ->
                    purchase(
                            day,
                            Account.FREIGHT,
                            Partners.CARRIERS,
                            1_500 + random.nextInt(24_000));
            default -> {
                if (costs.size() < 2) {
                    invoice(day);
                } else {
                    costOfSale(day);
                }
            }
        }
    }

    /// Three lines.
    void cashSale(LocalDate day) {
        long net = 400L + random.nextInt(9_000);
        books.book(
                day,
                Series.CS,
                "Sold over the counter",
                debit(Account.CASH, net + vat(net)),
                credit(goods(), net),
                credit(Account.OUTPUT_VAT, vat(net)));
        netOfMonth += net;
    }

    /// Two lines.
    void postage(LocalDate day) {
        long cents = 150L + random.nextInt(1_200);
        books.book(
                day,
                Series.CS,
                "Stamps",
                credit(Account.CASH, cents),
                debit(Account.OFFICE, cents));
    }

    private void invoice(LocalDate day) {
        long net = 4_000L + random.nextInt(60_000);
        if (random.nextInt(8) == 0) {
            net += random.nextInt(600_000);
        }
        String customer = pick(Partners.CUSTOMERS);
        String number =
                books.book(
                        day,
                        Series.SI,
                        "Invoice to " + customer,
                        debit(Account.RECEIVABLES, net + vat(net)),
                        credit(goods(), net),
                        credit(Account.OUTPUT_VAT, vat(net)));
        LocalDate paid = day.plusDays(12 + random.nextInt(30));
        receivables.add(new Due(paid, number, customer, net + vat(net)));
        costs.add(net * (56 + random.nextInt(9)) / 100);
        netOfMonth += net;
    }

    private void costOfSale(LocalDate day) {
        long cost = costs.remove();
        books.book(
                day,
                Series.GJ,
                "Goods taken from stock",
                debit(Account.COST_OF_SALES, cost),
                credit(Account.STOCK, cost));
    }

    private void purchase(LocalDate day, Account account, List<String> partners, long net) {
        String partner = pick(partners);
        String number =
                books.book(
                        day,
                        Series.PI,
                        "Invoice of " + partner,
                        credit(Account.PAYABLES, net + vat(net)),
                        debit(account, net),
                        debit(Account.INPUT_VAT, vat(net)));
        payables.add(new Due(day.plusDays(28), number, partner, net + vat(net)));
    }

    /// What has been sold since the last call, without VAT.
    long takeNetOfMonth() {
        long net = netOfMonth;
        netOfMonth = 0;
        return net;
    }

    private Account goods() {
        int dice = random.nextInt(10);
        if (dice < 6) {
            return Account.PAPER_SALES;
        }
        return dice < 9 ? Account.BOARD_SALES : Account.ENVELOPE_SALES;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static long vat(long net) {
        return net * VAT_PERCENT / 100;
    }
}
