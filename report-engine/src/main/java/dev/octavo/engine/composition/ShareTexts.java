package dev.octavo.engine.composition;

import dev.octavo.engine.chart.ValueTexts;
import dev.octavo.engine.expression.Formats;

import java.math.BigDecimal;

/// Prints shares of a whole in percent.
final class ShareTexts implements ValueTexts {
    private final Formats formats;
    private final int digits;

    /// @param digits behind the decimal point
    ShareTexts(Formats formats, int digits) {
        this.formats = formats;
        this.digits = digits;
    }

    @Override
    public String label(double value) {
        return formats.percent(BigDecimal.valueOf(value), digits);
    }

    @Override
    public String tick(double value, double step) {
        return label(value);
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public boolean whole() {
        return false;
    }
}
