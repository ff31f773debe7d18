package dev.octavo.engine.dataset;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Patterns of dates and times that a template's author writes, in the letters of
/// `java.time.format.DateTimeFormatter`.
public final class DatePattern {
    private DatePattern() {}

    /// The formatter of a pattern.
    ///
    /// @throws IllegalArgumentException when it is malformed
    public static DateTimeFormatter formatter(String pattern, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern(pattern, locale);
        } catch (ClassCastException malformed) {
            // The JDK trips over some misplaced pad letters, as in "pddMM".
            throw new IllegalArgumentException("malformed pattern: " + pattern, malformed);
        }
    }
}
