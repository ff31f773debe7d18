package dev.octavo.engine.composition;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The few words that the engine itself prints, in the report's language where it knows it,
/// else in English.
final class Words {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        // What is printed must not depend on the machine's own language.
        this.bundle =
                ResourceBundle.getBundle(
                        "dev.octavo.engine.composition.words", locale, NO_DEFAULT_LOCALE);
    }

    /// What stands after the title of a group that goes on from the page before.
    String continued() {
        return bundle.getString("continued");
    }

    /// How many rows are not printed because of a table's limit.
    String leftOut(long rows) {
        MessageFormat format = new MessageFormat(bundle.getString("leftOut"), locale);
        return format.format(new Object[] {rows});
    }

    /// What stands in the place of a chart with nothing to show.
    String noData() {
        return bundle.getString("noData");
    }

    /// What a small picture of numbers shows, each as it is printed.
    String numbers(int count, String least, String greatest, String last) {
        return new MessageFormat(bundle.getString("numbers"), locale)
                .format(new Object[] {count, least, greatest, last});
    }

    /// The name of all categories or series that are shown as one.
    String other(int count) {
        return new MessageFormat(bundle.getString("other"), locale).format(new Object[] {count});
    }
}
