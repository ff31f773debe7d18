package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.source.DatasetOrigin;
import dev.octavo.report.source.SourceConfig;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Validates the data of a request, whichever way it came, and notes everything that is wrong
/// with it at once. It agrees with the schema `report-requested-v1` and knows more than a
/// schema can say: which time zones and locales exist, and which buckets are open.
@Startup
@Singleton
public class RequestReader {
    private static final Set<String> FIELDS =
            Set.of(
                    "reportId",
                    "template",
                    "parameters",
                    "datasets",
                    "locale",
                    "timeZone",
                    "labels");
    private static final Set<String> TEMPLATE_FIELDS = Set.of("name", "version");
    private static final String EXPECTED_TEMPLATE = "an object such as {\"name\": \"invoice\"}";
    private static final String EXPECTED_NAME =
            "up to 64 lower-case letters, digits and single '-' between them";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 64;
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{64}");

    private final DatasetReader datasets;
    private final InlineLimit limit;
    private final Locale defaultLocale;
    private final ZoneId defaultTimeZone;

    /// @throws ConfigurationException naming the key of the configuration that is absurd
    public RequestReader(RequestConfig config, SourceConfig sources) {
        this.datasets = new DatasetReader(Set.copyOf(sources.allowedBuckets().orElse(List.of())));
        this.limit = new InlineLimit(config.maxInlineBytes().asLongValue());
        this.defaultLocale =
                configured(
                        "octavo.request.default-locale",
                        config.defaultLocale(),
                        KnownLocales.find(config.defaultLocale()),
                        KnownLocales.EXPECTED);
        this.defaultTimeZone =
                configured(
                        "octavo.request.default-time-zone",
                        config.defaultTimeZone(),
                        KnownTimeZones.find(config.defaultTimeZone()),
                        KnownTimeZones.EXPECTED);
    }

    /// Reads a request.
    ///
    /// @param data the data of an event or the body of an API call
    /// @param bytes its size as it was sent
    /// @param unknownFields what to do with fields that nobody knows
    public RequestReading read(JsonNode data, long bytes, UnknownFields unknownFields) {
        Findings findings = new Findings();
        limit.check(data, bytes, findings);
        if (!data.isObject()) {
            findings.invalid("", "is " + Findings.shown(data) + "; expected an object");
            return new RequestReading.Invalid(
                    findings.toFailure(), Optional.empty(), Optional.empty(), Map.of());
        }
        FieldReader fields = new FieldReader(data, "", unknownFields, findings);
        fields.allow(FIELDS);
        Optional<ReportId> reportId =
                fields.optionalText("reportId", ReportId.FORM, ReportId::parse);
        Optional<TemplateRef> template = readTemplate(fields);
        Map<String, Object> parameters = readParameters(fields, findings);
        Map<String, DatasetOrigin> origins = readDatasets(fields);
        Locale locale =
                fields.optionalText("locale", KnownLocales.EXPECTED, KnownLocales::find)
                        .orElse(defaultLocale);
        ZoneId timeZone =
                fields.optionalText("timeZone", KnownTimeZones.EXPECTED, KnownTimeZones::find)
                        .orElse(defaultTimeZone);
        Map<String, String> labels = LabelReader.read(fields);
        if (!findings.isEmpty() || template.isEmpty()) {
            return new RequestReading.Invalid(findings.toFailure(), reportId, template, labels);
        }
        return new RequestReading.Valid(
                new ReportRequest(
                        reportId, template.get(), parameters, origins, locale, timeZone, labels));
    }

    private static Optional<TemplateRef> readTemplate(FieldReader fields) {
        Optional<FieldReader> template = fields.requiredObject("template", EXPECTED_TEMPLATE);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        template.get().allow(TEMPLATE_FIELDS);
        Optional<String> name =
                template.get().requiredText("name", EXPECTED_NAME, RequestReader::templateName);
        Optional<String> version =
                template.get()
                        .optionalText(
                                "version",
                                "the SHA-256 of the template's text, 64 hexadecimal digits",
                                text -> Optional.of(text).filter(VERSION.asMatchPredicate()));
        return name.map(given -> new TemplateRef(given, version.orElse(null)));
    }

    private static Optional<String> templateName(String text) {
        return Optional.of(text)
                .filter(name -> name.length() <= LONGEST_NAME && NAME.matcher(name).matches());
    }

    private static Map<String, Object> readParameters(FieldReader fields, Findings findings) {
        return fields.optionalObject("parameters", "an object of values by name")
                .map(
                        ignored ->
                                new JsonValues(findings)
                                        .map(
                                                fields.value("parameters"),
                                                fields.pointer("parameters")))
                .orElse(Map.of());
    }

    private Map<String, DatasetOrigin> readDatasets(FieldReader fields) {
        Map<String, DatasetOrigin> origins = new LinkedHashMap<>();
        Optional<FieldReader> objects =
                fields.optionalObject("datasets", "an object of datasets by name");
        if (objects.isPresent()) {
            for (Map.Entry<String, JsonNode> dataset : objects.get().fields()) {
                objects.get()
                        .optionalObject(
                                dataset.getKey(),
                                "an object with 'ref' or 'rows', such as"
                                        + " {\"ref\": \"s3://bucket/key.csv\"}")
                        .flatMap(datasets::read)
                        .ifPresent(origin -> origins.put(dataset.getKey(), origin));
            }
        }
        return origins;
    }

    private static <T> T configured(String key, String value, Optional<T> known, String expected) {
        return known.orElseThrow(
                () ->
                        new ConfigurationException(
                                key + ": is '" + value + "'; expected " + expected));
    }
}
