package dev.octavo.report.request;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tells the locales whose language and region exist from those that are only well-formed.
final class KnownLocales {
    static final String EXPECTED = "a BCP 47 language tag such as en-US";

    private static final Set<String> LANGUAGES =
            Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> REGIONS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private KnownLocales() {}

    static Optional<Locale> find(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            boolean known =
                    isKnown(locale.getLanguage(), LANGUAGES, Locale::getLanguage)
                            && (locale.getCountry().isEmpty()
                                    || isKnown(locale.getCountry(), REGIONS, Locale::getCountry));
            return known ? Optional.of(locale) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /// The locales that the JDK has add languages of three letters and the regions of UN M.49,
    /// such as fil and es-419. They are asked last: to list them takes longer than a whole
    /// request.
    private static boolean isKnown(
            String code, Set<String> common, Function<Locale, String> codeOf) {
        return !code.isEmpty()
                && (common.contains(code)
                        || Locale.availableLocales().map(codeOf).anyMatch(code::equals));
    }
}
