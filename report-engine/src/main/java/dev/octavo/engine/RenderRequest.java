package dev.octavo.engine;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.template.Template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// One document to be made.
///
/// @param template how it looks
/// @param parameters raw JSON values by parameter name: String, Number, Boolean, List or Map,
///     never null; checked against the template's parameters by the engine
/// @param datasets where the rows come from, by the template's dataset names
/// @param locale how numbers and dates are printed
/// @param timeZone in which points in time are printed, and read where the data gives no offset
/// @param now the time printed as `now`; given from outside so that the same request gives the
///     same bytes
/// @param passwords of the document, which is encrypted when there are any
public record RenderRequest(
        Template template,
        Map<String, Object> parameters,
        Map<String, DatasetSource> datasets,
        Locale locale,
        ZoneId timeZone,
        Instant now,
        Passwords passwords) {
    public RenderRequest {
        parameters = Map.copyOf(parameters);
        datasets = Map.copyOf(datasets);
    }

    /// A document without passwords.
    public RenderRequest(
            Template template,
            Map<String, Object> parameters,
            Map<String, DatasetSource> datasets,
            Locale locale,
            ZoneId timeZone,
            Instant now) {
        this(template, parameters, datasets, locale, timeZone, now, Passwords.NONE);
    }
}
