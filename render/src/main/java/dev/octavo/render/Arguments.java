package dev.octavo.render;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// Reads what stands on the command line, and says what cannot be read.
final class Arguments {
    private Arguments() {}

    /// Two lines instead of the whole usage.
    static int explain(ParameterException problem, String[] arguments) {
        var err = problem.getCommandLine().getErr();
        err.println("octavo render: " + problem.getMessage());
        err.println("See ./octavo render --help");
        err.flush();
        return ExitStatus.USAGE.code();
    }

    /// A BCP 47 language tag.
    static final class LocaleConverter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            try {
                return new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException _) {
                throw expected("a language tag such as en-US", tag);
            }
        }
    }

    /// A time zone of the IANA database, or an offset.
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String zone) {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException _) {
                throw expected("a time zone such as Europe/Vienna", zone);
            }
        }
    }

    /// A point in time after ISO 8601.
    static final class TimeConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String time) {
            try {
                return Instant.parse(time);
            } catch (DateTimeException _) {
                throw expected("a time such as 2026-01-31T12:00:00Z", time);
            }
        }
    }

    private static TypeConversionException expected(String expected, String found) {
        return new TypeConversionException(
                "expected %s, but found '%s'".formatted(expected, found));
    }
}
