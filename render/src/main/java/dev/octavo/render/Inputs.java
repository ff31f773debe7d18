package dev.octavo.render;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a document is made of, as the command line names it.
///
/// @param template the template's file; its other files lie beside it
/// @param data files by the template's dataset names, each of a known format
/// @param parameters texts by parameter name
/// @param locale how numbers and dates are printed
/// @param timeZone in which times are printed, and read where the data gives no offset
/// @param now the time printed as `now`
/// @param passwords the files with the document's passwords
record Inputs(
        Path template,
        Map<String, Path> data,
        Map<String, String> parameters,
        Locale locale,
        ZoneId timeZone,
        Instant now,
        PasswordFiles passwords) {
    Inputs {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// Whether nothing is given that a document could be made of.
    boolean isTemplateAlone() {
        return data.isEmpty() && parameters.isEmpty();
    }

    Inputs at(Instant newNow) {
        return new Inputs(template, data, parameters, locale, timeZone, newNow, passwords);
    }
}
