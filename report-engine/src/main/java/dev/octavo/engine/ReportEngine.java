package dev.octavo.engine;

import dev.octavo.engine.composition.Composer;
import dev.octavo.engine.composition.CompositionException;
import dev.octavo.engine.composition.Report;
import dev.octavo.engine.dataset.DataException;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.PageSink;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.pdf.Attachment;
import dev.octavo.engine.pdf.DocumentInfo;
import dev.octavo.engine.pdf.Encryption;
import dev.octavo.engine.pdf.PdfDocument;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.DocumentProperties;
import dev.octavo.engine.template.ParameterBinder;
import dev.octavo.engine.template.ParameterBinding;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.text.Fonts;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/// Turns templates and data into PDF documents. Immutable and safe for use by many threads; it
/// shares the parsed fonts among documents, so it is made once.
///
/// Each page is written as soon as it is full, and datasets are read row by row: memory does
/// not grow with the report.
public final class ReportEngine {
    private static final int BUFFER = 64 * 1024;

    private final Theme theme;
    private final PdfOptions options;

    private ReportEngine(Theme theme, PdfOptions options) {
        this.theme = theme;
        this.options = options;
    }

    /// An engine with the fonts shipped with it, that writes tagged documents.
    public static ReportEngine create() {
        return create(PdfOptions.DEFAULT);
    }

    /// An engine with the fonts shipped with it.
    ///
    /// @param options how files are written
    public static ReportEngine create(PdfOptions options) {
        return new ReportEngine(Theme.standard(Fonts.bundled()), options);
    }

    /// Makes one document. Input that is at fault is an answer, never an exception.
    ///
    /// @param out gets the document piece by piece; flushed at the end of a document, never
    ///     closed. What it got before a refusal or a failure is no document
    public Rendering render(RenderRequest request, OutputStream out) {
        return render(request, out, _ -> {});
    }

    /// Makes one document, and tells how far it has come.
    ///
    /// @param out gets the document piece by piece, as above
    /// @param pages told how many pages are printed, after each of them and on the same thread
    public Rendering render(RenderRequest request, OutputStream out, IntConsumer pages) {
        RequestProtection protection;
        try {
            protection = RequestProtection.of(request);
        } catch (IOException failure) {
            return new Rendering.Failed(failure);
        }
        List<RenderProblem> problems = new ArrayList<>(RenderProblems.ofDatasets(request));
        problems.addAll(protection.problems());
        return switch (bind(request)) {
            case ParameterBinding.Refused(var refused) -> {
                refused.forEach(problem -> problems.add(RenderProblems.of(problem)));
                yield new Rendering.Refused(problems);
            }
            case ParameterBinding.Bound(Map<String, @Nullable Object> parameters) ->
                    problems.isEmpty()
                            ? render(request, parameters, protection.encryption(), out, pages)
                            : new Rendering.Refused(problems);
        };
    }

    /// Finds out what would come of a request, and everything that is wrong with its data
    /// rather than the first bad row only; no document is kept.
    public Rendering check(RenderRequest request) {
        return check(request, _ -> {});
    }

    /// The same, and tells how far it has come.
    ///
    /// @param pages told how many pages would be printed so far
    public Rendering check(RenderRequest request, IntConsumer pages) {
        if (RenderProblems.ofDatasets(request).isEmpty()
                && bind(request) instanceof ParameterBinding.Bound(var parameters)) {
            try {
                List<RenderProblem> problems =
                        new ArrayList<>(RequestProtection.of(request).problems());
                problems.addAll(DataCheck.problems(request, environment(request, parameters)));
                if (!problems.isEmpty()) {
                    return new Rendering.Refused(problems);
                }
            } catch (IOException failure) {
                return new Rendering.Failed(failure);
            }
        }
        return render(request, OutputStream.nullOutputStream(), pages);
    }

    private static ParameterBinding bind(RenderRequest request) {
        return ParameterBinder.bind(
                request.template().params(), request.parameters(), request.timeZone());
    }

    private static Environment environment(
            RenderRequest request, Map<String, @Nullable Object> parameters) {
        Formats formats = new Formats(request.locale(), request.timeZone());
        return Environment.of(parameters, request.now(), formats);
    }

    private Rendering render(
            RenderRequest request,
            Map<String, @Nullable Object> parameters,
            @Nullable Encryption encryption,
            OutputStream out,
            IntConsumer pages) {
        Environment environment = environment(request, parameters);
        try (OpenDatasets datasets = new OpenDatasets(request, environment, 0)) {
            Report report = report(request.template(), datasets.byName(), environment);
            TagChoice tags = TagChoice.of(options, report, theme);
            Composer.Composed composed =
                    print(request, report, tags.options(), encryption, out, pages);
            List<String> warnings = new ArrayList<>(datasets.warnings());
            warnings.addAll(tags.warnings());
            warnings.addAll(composed.warnings());
            return new Rendering.Rendered(composed.pages(), composed.rows(), warnings);
        } catch (DataException failure) {
            return new Rendering.Refused(
                    List.of(RenderProblems.of(failure, request.template().places())));
        } catch (CompositionException failure) {
            return new Rendering.Refused(
                    List.of(RenderProblems.of(failure, request.template().places())));
        } catch (IOException failure) {
            return new Rendering.Failed(failure);
        }
    }

    /// Collects, in a pass of its own, what must be known before anything is drawn.
    private static Report report(
            Template template, Map<String, Dataset> datasets, Environment environment)
            throws IOException {
        Environment collected =
                environment.withDatasetResults(
                        Accumulators.overDatasets(template.aggregates(), datasets, environment));
        try {
            String title = template.title().render(collected);
            return new Report(template, collected.withTitle(title), datasets);
        } catch (EvaluationException failure) {
            throw new CompositionException(template.title(), "title: ", failure);
        }
    }

    private Composer.Composed print(
            RenderRequest request,
            Report report,
            PdfOptions chosen,
            @Nullable Encryption encryption,
            OutputStream out,
            IntConsumer pages)
            throws IOException {
        DocumentInfo info = info(request, report.environment());
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try (PdfDocument document = new PdfDocument(buffered, info, chosen, encryption)) {
            long rows = chosen.tagged() ? chosen.taggedRows() : Long.MAX_VALUE;
            Composer composer = new Composer(report, theme, rows);
            Composer.Composed composed = composer.compose(told(document, pages));
            for (String dataset : request.template().document().attachments()) {
                document.attach(attachment(dataset, request));
            }
            document.finish();
            buffered.flush();
            return composed;
        }
    }

    private static Attachment attachment(String dataset, RenderRequest request) {
        DatasetSource source = Objects.requireNonNull(request.datasets().get(dataset), dataset);
        Format format = source.format();
        return new Attachment(dataset + format.ending(), format.mediaType(), source::open);
    }

    private static PageSink told(PageSink sink, IntConsumer pages) {
        return page -> {
            sink.page(page);
            pages.accept(page.number());
        };
    }

    private static DocumentInfo info(RenderRequest request, Environment environment) {
        DocumentProperties document = request.template().document();
        try {
            return new DocumentInfo(
                    environment.title(),
                    text(document.author(), environment),
                    text(document.subject(), environment),
                    document.keywords().stream().map(word -> word.render(environment)).toList(),
                    Objects.requireNonNullElse(document.language(), request.locale()),
                    request.now(),
                    request.timeZone());
        } catch (EvaluationException failure) {
            throw new CompositionException(null, "document: ", failure);
        }
    }

    private static @Nullable String text(@Nullable TextTemplate text, Environment environment) {
        return text == null ? null : text.render(environment);
    }
}
