package dev.octavo.report.request;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells the locales whose language and region exist from those that are only well-formed.
final class KnownLocales {
    static final String EXPECTED = "a BCP 47 language tag such as en-US";

    private static final Set<String> LANGUAGES =
            Stream.concat(
                            Arrays.stream(Locale.getISOLanguages()),
                            Locale.availableLocales().map(Locale::getLanguage))
                    .collect(Collectors.toUnmodifiableSet());
    // The available locales add the regions of UN M.49, such as es-419.
    private static final Set<String> REGIONS =
            Stream.concat(
                            Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream(),
                            Locale.availableLocales().map(Locale::getCountry))
                    .collect(Collectors.toUnmodifiableSet());

    private KnownLocales() {}

    static Optional<Locale> find(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            boolean known =
                    !locale.getLanguage().isEmpty()
                            && LANGUAGES.contains(locale.getLanguage())
                            && REGIONS.contains(locale.getCountry());
            return known ? Optional.of(locale) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
