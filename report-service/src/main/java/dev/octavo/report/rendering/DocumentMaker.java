package dev.octavo.report.rendering;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.template.Template;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.log.LogLine;
import dev.octavo.report.request.Findings;
import dev.octavo.report.request.ReportRequest;
import dev.octavo.report.source.DatasetSources;
import dev.octavo.report.source.SourceFault;
import dev.octavo.report.storage.DocumentStore;
import dev.octavo.report.storage.NewDocument;
import dev.octavo.report.storage.StorageUnavailableException;
import dev.octavo.report.storage.StoredDocument;
import dev.octavo.report.storage.Storing;
import dev.octavo.report.template.TemplateCatalogue;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the document of one report: finds the template, gathers the datasets, renders, and
/// stores.
@Singleton
class DocumentMaker {
    private static final Logger LOG = Logger.getLogger(DocumentMaker.class);

    private final TemplateCatalogue templates;
    private final DatasetSources sources;
    private final DocumentRenderer renderer;
    private final DocumentStore store;
    private final int attemptLimit;

    DocumentMaker(
            TemplateCatalogue templates,
            DatasetSources sources,
            DocumentRenderer renderer,
            DocumentStore store,
            RenderingConfig config) {
        this.templates = templates;
        this.sources = sources;
        this.renderer = renderer;
        this.store = store;
        this.attemptLimit = config.attemptLimit();
    }

    /// Makes the document, unless an earlier attempt has stored it and then crashed.
    Attempt make(Report report, ReportRequest request, Interruption interruption) {
        try {
            Optional<StoredDocument> earlier =
                    report.attempts() > 1 ? store.find(report) : Optional.empty();
            if (earlier.isPresent()) {
                return new Attempt.Made(earlier.get());
            }
            // Each attempt before this one crashed: the document itself may be what kills this pod.
            return report.attempts() > attemptLimit
                    ? Attempt.Postponed.counting("no attempt came to its end")
                    : find(report, request, interruption);
        } catch (StorageUnavailableException e) {
            log(report, e.getCause());
            return Attempt.Postponed.counting("the store of documents does not answer");
        } catch (IOException e) {
            log(report, e);
            return Attempt.Postponed.counting("reading or writing on this pod failed");
        } catch (RuntimeException e) {
            // A fault of ours must count as an attempt too, lest the report be tried for ever.
            LogLine.of("attempt failed").with("report", report.order().id()).error(LOG, e);
            return Attempt.Postponed.counting("this service failed; its log says more");
        }
    }

    private Attempt find(Report report, ReportRequest request, Interruption interruption)
            throws IOException {
        return switch (templates.find(request.template())) {
            case TemplateCatalogue.Found(Template template, TemplateRef ref) ->
                    gather(new Work(report, request, template, ref, interruption));
            case TemplateCatalogue.UnknownName(var names) ->
                    hopeless(
                            FailureType.UNKNOWN_TEMPLATE,
                            Problem.at(
                                    "/template/name",
                                    "is '"
                                            + request.template().name()
                                            + "'; expected one of "
                                            + String.join(", ", names)));
            case TemplateCatalogue.UnknownVersion(String newest) ->
                    hopeless(
                            FailureType.UNKNOWN_TEMPLATE,
                            Problem.at(
                                    "/template/version",
                                    "is not in the catalogue; the newest is " + newest));
            case TemplateCatalogue.Broken(TemplateRef ref, var problems) -> {
                Findings findings = new Findings();
                problems.forEach(
                        problem ->
                                findings.add(
                                        FailureType.INVALID_TEMPLATE,
                                        new Problem(
                                                "/template/name",
                                                "is '"
                                                        + ref.name()
                                                        + "', a template with a problem"
                                                        + (problem.file() == null
                                                                ? ": "
                                                                : " in " + problem.file() + ": ")
                                                        + problem.message(),
                                                (long) problem.line(),
                                                problem.column())));
                yield new Attempt.Hopeless(findings.toFailure());
            }
        };
    }

    /// What one attempt works with.
    record Work(
            Report report,
            ReportRequest request,
            Template template,
            TemplateRef ref,
            Interruption interruption) {}

    private Attempt gather(Work work) throws IOException {
        try (Scratch scratch = Scratch.create()) {
            return switch (sources.gather(work.request().datasets(), scratch.folder())) {
                case DatasetSources.Gathered(var datasets) -> render(work, datasets, scratch);
                case DatasetSources.Unreadable(List<SourceFault> faults) -> {
                    Findings findings = new Findings();
                    faults.forEach(
                            fault -> findings.add(fault.type(), fault.pointer(), fault.message()));
                    yield new Attempt.Hopeless(findings.toFailure());
                }
                case DatasetSources.Unreachable(String dataset, Throwable cause) -> {
                    log(work.report(), cause);
                    yield Attempt.Postponed.counting(
                            "the store of dataset '" + dataset + "' does not answer");
                }
            };
        }
    }

    private Attempt render(Work work, Map<String, DatasetSource> datasets, Scratch scratch) {
        return switch (renderer.render(work, datasets, scratch.folder())) {
            case DocumentRenderer.Printed(NewDocument document) ->
                    work.interruption()
                            .cause()
                            .map(DocumentMaker::interrupted)
                            .orElseGet(() -> store(document));
            case DocumentRenderer.Refused(Failure failure) -> new Attempt.Hopeless(failure);
            case DocumentRenderer.Interrupted(Interruption.Cause cause) -> interrupted(cause);
            case DocumentRenderer.Broken(String reason, Throwable cause) -> {
                log(work.report(), cause);
                yield Attempt.Postponed.counting(reason);
            }
        };
    }

    private Attempt store(NewDocument document) {
        return switch (store.store(document)) {
            case Storing.Stored(StoredDocument stored) -> new Attempt.Made(stored);
            case Storing.Occupied(String key) ->
                    hopeless(
                            FailureType.CONFLICTING_DOCUMENT,
                            Problem.at(
                                    "",
                                    "cannot be stored: '" + key + "' belongs to another document"));
        };
    }

    private static Attempt interrupted(Interruption.Cause cause) {
        return switch (cause) {
            case LEASE_LOST -> new Attempt.TakenOver();
            case TIMED_OUT -> Attempt.Postponed.counting("rendering took too long");
            case SHUTTING_DOWN -> new Attempt.Postponed("this pod is shutting down", false);
        };
    }

    private static Attempt hopeless(FailureType type, Problem problem) {
        Findings findings = new Findings();
        findings.add(type, problem);
        return new Attempt.Hopeless(findings.toFailure());
    }

    private static void log(Report report, Throwable cause) {
        LogLine.of("attempt failed")
                .with("report", report.order().id())
                .with("attempt", report.attempts())
                .with("cause", cause)
                .warn(LOG);
    }
}
