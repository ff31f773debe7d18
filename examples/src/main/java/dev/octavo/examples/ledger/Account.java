package dev.octavo.examples.ledger;

/// The firm's chart of accounts, in the order of their numbers.
enum Account {
    CASH(1000, "Cash"),
    BANK(1020, "Bank, current account"),
    RECEIVABLES(1100, "Trade receivables"),
    INPUT_VAT(1170, "Input VAT"),
    STOCK(1200, "Stock of paper and board"),
    MACHINERY(1500, "Cutting machines and vans"),
    DEPRECIATED(1509, "Accumulated depreciation"),
    PAYABLES(2000, "Trade payables"),
    OUTPUT_VAT(2200, "Output VAT"),
    LOAN(2400, "Bank loan"),
    CAPITAL(2800, "Share capital"),
    RETAINED(2970, "Retained earnings"),
    PAPER_SALES(3000, "Sales of paper"),
    BOARD_SALES(3010, "Sales of board"),
    ENVELOPE_SALES(3020, "Sales of envelopes"),
    DISCOUNTS(3800, "Discounts granted"),
    COST_OF_SALES(4000, "Cost of goods sold"),
    FREIGHT(4200, "Freight and packaging"),
    WAGES(5000, "Wages and salaries"),
    SOCIAL_SECURITY(5700, "Social security"),
    RENT(6000, "Rent"),
    ENERGY(6200, "Energy"),
    INSURANCE(6300, "Insurance"),
    OFFICE(6500, "Office and telephone"),
    ADVERTISING(6600, "Advertising"),
    DEPRECIATION(6800, "Depreciation"),
    INTEREST(6900, "Interest paid");

    private final int number;
    private final String title;

    Account(int number, String title) {
        this.number = number;
        this.title = title;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }
}
