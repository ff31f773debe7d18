package dev.octavo.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLocalesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN-us",
                "de-CH",
                "es-419",
                "fil-PH",
                "zh-Hant-TW",
                "ar-EG-u-nu-arab",
                "ca-ES-valencia"
            })
    void findsWhatExists(String tag) {
        assertThat(KnownLocales.find(tag)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english-US", "qx", "en-QX", "xx-YY", "en_US", "und", "x-en"})
    void findsNothingElse(String tag) {
        assertThat(KnownLocales.find(tag)).isEmpty();
    }
}
