package dev.octavo.engine.chart;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Where the values of lines stand.
public sealed interface Positions {
    /// At equal distances, one after the other.
    record Named(Chart.Categories categories) implements Positions {}

    /// On an axis, at the values of its numbers or times.
    record Placed(Axis axis, List<Double> at) implements Positions {
        public Placed {
            at = List.copyOf(at);
        }
    }

    /// What the lower axis measures.
    sealed interface Axis {}

    /// Numbers.
    record Measured(ValueTexts texts) implements Axis {}

    /// Times, as seconds since 1970-01-01T00:00Z.
    ///
    /// @param daily whether only days are known, not the time of day
    record Timed(ZoneId zone, Locale locale, boolean daily) implements Axis {}
}
