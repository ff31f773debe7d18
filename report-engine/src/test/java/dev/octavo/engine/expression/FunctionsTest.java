package dev.octavo.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

class FunctionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    upper(airport)                             => DALLAS
                    airport | lower                            => dallas
                    'JOHN O''HARE-smith' | capitalize          => John O'hare-Smith
                    trim('  x ') + '.'                         => x.
                    length('äöü')                              => 3
                    left('octavo', 3)                          => oct
                    left('octavo', 99)                         => octavo
                    right('octavo', 2)                         => vo
                    substring('octavo', 3)                     => tavo
                    substring('octavo', 3, 2)                  => ta
                    substring('octavo', -5, 2)                 => oc
                    shorten('a long text', 7)                  => a long…
                    shorten('short', 7)                        => short
                    replace('a-b-c', '-', '+')                 => a+b+c
                    contains('octavo', 'tav')                  => true
                    startsWith('octavo', 'oct')                => true
                    endsWith('octavo', 'oct')                  => false
                    'n = ' + text(5)                           => n = 5
                    abs(-3)                                    => 3
                    round(2.5)                                 => 3
                    round(-2.5)                                => -3
                    round(3.14159, 2)                          => 3.14
                    floor(-2.5)                                => -3
                    ceiling(2.1)                               => 3
                    least(2, 3.5)                              => 2
                    greatest(2, 3.5)                           => 3.5
                    toNumber(' 12.50 ')                        => 12.50
                    year(date)                                 => 1999
                    year('2020-02-29')                         => 2020
                    quarter(date)                              => 4
                    month(date)                                => 10
                    week(date)                                 => 42
                    day(date)                                  => 19
                    weekday(date)                              => 2
                    hour(seen)                                 => 21
                    minute(seen)                               => 30
                    dateOf(seen)                               => 1999-10-19
                    addDays(date, 13)                          => 1999-11-01
                    addMonths('2020-01-31', 1)                 => 2020-02-29
                    addYears(date, -1)                         => 1998-10-19
                    daysBetween('1999-12-31', '2000-03-01')    => 61
                    monthsBetween('1999-12-31', '2000-03-01')  => 2
                    yearsBetween(date, today)                  => 26
                    startOfMonth(date)                         => 1999-10-01
                    endOfMonth('2000-02-10')                   => 2000-02-29
                    startOfYear(date)                          => 1999-01-01
                    toDate('1999-10-19') == date               => true
                    """)
    void functionsGiveWhatTheirSummarySays(String expression, String value) {
        Object result = Strikes.value(expression);

        assertThat(result).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    cost                       => 1234.5
                    cost | number         => 1,234.5
                    cost | number(2)      => 1,234.50
                    cost | number('0000000.0') => 0001234.5
                    cost | currency('USD') => $1,234.50
                    cost | currency('JPY') => ¥1,235
                    0.125 | percent       => 13%
                    0.125 | percent(1)    => 12.5%
                    date                       => Oct 19, 1999
                    date | date('short')  => 10/19/99
                    date | date('long') | upper => OCTOBER 19, 1999
                    date | date('yyyy-MM') => 1999-10
                    seen | date           => Oct 19, 1999
                    seen | time('HH:mm')  => 21:30
                    seen | datetime('yyyy-MM-dd HH:mm') => 1999-10-19 21:30
                    1000000                    => 1000000
                    title                      => Strikes
                    """)
    void valuesArePrintedForTheLocaleAndTimeZone(String expression, String text) {
        String printed = Strikes.print("${" + expression + "}");

        assertThat(printed).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    de-DE => 1.234,5 => 1.234,50 € => 19. Oktober 1999
                    fr-FR => 1\u202f234,5 => 1\u202f234,50 € => 19 octobre 1999
                    ja-JP => 1,234.5 => €1,234.50 => 1999年10月19日
                    """)
    void everyLocalePrintsItsOwnWay(String tag, String number, String money, String date) {
        Formats formats = new Formats(Locale.forLanguageTag(tag), Strikes.ZONE);
        BigDecimal amount = new BigDecimal("1234.5");

        assertThat(formats.number(amount)).isEqualTo(number);
        assertThat(formats.currency(amount, "EUR").replace('\u00a0', ' ')).isEqualTo(money);
        assertThat(formats.date(LocalDate.of(1999, 10, 19), "long")).isEqualTo(date);
        assertThat(formats.dateTime(Instant.EPOCH, "full")).isNotBlank();
    }
}
