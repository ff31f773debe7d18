package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A report as a test prints it.
final class PrintedReport {
    private final byte[] pdf;
    private final Rendering rendering;

    private PrintedReport(byte[] pdf, Rendering rendering) {
        this.pdf = pdf;
        this.rendering = rendering;
    }

    /// The document.
    byte[] pdf() {
        return pdf;
    }

    /// What the engine said.
    Rendering rendering() {
        return rendering;
    }

    /// The first problem for which the report was refused.
    RenderProblem problem() {
        if (rendering instanceof Rendering.Refused(var problems)) {
            return problems.getFirst();
        }
        throw new AssertionError("expected a refusal, but got " + rendering);
    }

    /// The template of a text without mistakes.
    static Template template(String yaml) {
        return template(yaml, TemplateFiles.NONE);
    }

    static Template template(String yaml, TemplateFiles files) {
        return switch (TemplateParser.parse(yaml, files)) {
            case TemplateParsing.Parsed(Template template) -> template;
            case TemplateParsing.Rejected(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    static DatasetSource csv(String text) {
        return DatasetSource.ofBytes(text.getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    /// A request in American English, at a time that stays the same.
    static RenderRequest request(Template template, Map<String, DatasetSource> datasets) {
        return request(template, Map.of(), datasets, Passwords.NONE);
    }

    static RenderRequest request(
            Template template,
            Map<String, Object> parameters,
            Map<String, DatasetSource> datasets,
            Passwords passwords) {
        return new RenderRequest(
                template,
                parameters,
                datasets,
                Locale.US,
                ZoneId.of("UTC"),
                Instant.parse("2026-07-03T10:15:30Z"),
                passwords);
    }

    static PrintedReport of(String yaml, Map<String, String> csv) {
        return of(template(yaml), csv);
    }

    static PrintedReport of(Template template, Map<String, String> csv) {
        Map<String, DatasetSource> datasets = new TreeMap<>();
        csv.forEach((name, text) -> datasets.put(name, csv(text)));
        return ofSources(template, datasets);
    }

    static PrintedReport ofSources(Template template, Map<String, DatasetSource> datasets) {
        return ofSources(template, datasets, PdfOptions.DEFAULT);
    }

    static PrintedReport ofSources(
            Template template, Map<String, DatasetSource> datasets, PdfOptions options) {
        return of(template, datasets, options, Passwords.NONE);
    }

    static PrintedReport of(
            Template template,
            Map<String, DatasetSource> datasets,
            PdfOptions options,
            Passwords passwords) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering =
                ReportEngine.create(options)
                        .render(request(template, Map.of(), datasets, passwords), out);
        return new PrintedReport(out.toByteArray(), rendering);
    }

    /// How its first page looks.
    BufferedImage firstPage() throws IOException {
        return firstPage("");
    }

    BufferedImage firstPage(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    /// Its texts, page by page, in the order in which they were drawn.
    List<List<String>> pages() throws IOException {
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        List<List<String>> pages = new ArrayList<>();
        PrintedTexts.forEach(
                new RandomAccessReadBuffer(pdf),
                (page, text) -> {
                    while (pages.size() < page) {
                        pages.add(new ArrayList<>());
                    }
                    pages.get(page - 1).add(text);
                });
        return pages;
    }

    /// All its texts.
    List<String> texts() throws IOException {
        return pages().stream().flatMap(List::stream).toList();
    }
}
