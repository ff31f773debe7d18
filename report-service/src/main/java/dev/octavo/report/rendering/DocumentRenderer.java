package dev.octavo.report.rendering;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.engine.RenderProblem;
import dev.octavo.engine.RenderRequest;
import dev.octavo.engine.Rendering;
import dev.octavo.engine.ReportEngine;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.report.Sha256;
import dev.octavo.report.log.LogLine;
import dev.octavo.report.request.Findings;
import dev.octavo.report.storage.NewDocument;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has the engine print a document into a file, and hashes it on its way: memory stays the same
/// however long the document is.
@Singleton
class DocumentRenderer {
    private static final int BUFFER = 1 << 16;
    private static final Logger LOG = Logger.getLogger(DocumentRenderer.class);

    private final ReportEngine engine;
    private final DocumentPasswords passwords;

    DocumentRenderer(ReportEngine engine, DocumentPasswords passwords) {
        this.engine = engine;
        this.passwords = passwords;
    }

    /// What came of printing a document.
    sealed interface Printing {}

    /// The document is in its file.
    record Printed(NewDocument document) implements Printing {}

    /// The input is at fault.
    record Refused(Failure failure) implements Printing {}

    /// The rendering was ended from outside.
    record Interrupted(Interruption.Cause cause) implements Printing {}

    /// Something failed that may work later.
    ///
    /// @param reason for the requester
    /// @param cause for the log
    record Broken(String reason, Throwable cause) implements Printing {}

    /// Prints a document.
    ///
    /// @param folder where the file goes
    Printing render(DocumentMaker.Work work, Map<String, DatasetSource> datasets, Path folder) {
        Path file = folder.resolve("document.pdf");
        MessageDigest digest = Sha256.digest();
        try {
            Rendering rendering;
            try (var out =
                    new DigestOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), BUFFER),
                            digest)) {
                rendering = engine.render(request(work, datasets), work.interruption().guard(out));
            }
            return switch (rendering) {
                case Rendering.Rendered rendered ->
                        new Printed(document(work, rendered, file, digest));
                case Rendering.Refused(List<RenderProblem> problems) ->
                        new Refused(failure(problems));
                case Rendering.Failed(IOException cause) -> broken(work, cause);
            };
        } catch (IOException e) {
            return broken(work, e);
        } catch (OutOfMemoryError e) {
            return new Broken("this pod has too little memory at the moment", e);
        } catch (RuntimeException e) {
            LogLine.of("engine failed")
                    .with("report", work.report().order().id())
                    .with("template", work.ref().name())
                    .error(LOG, e);
            return new Broken("the engine failed; see the log of this service", e);
        }
    }

    private RenderRequest request(DocumentMaker.Work work, Map<String, DatasetSource> datasets)
            throws IOException {
        Map<String, DatasetSource> guarded = new HashMap<>(datasets);
        guarded.replaceAll((name, source) -> work.interruption().guard(source));
        // The time of the request, not of this attempt: each attempt prints the same document.
        return new RenderRequest(
                work.template(),
                work.request().parameters(),
                guarded,
                work.request().locale(),
                work.request().timeZone(),
                work.report().requestedAt(),
                passwords.of(work.ref().name()));
    }

    private static NewDocument document(
            DocumentMaker.Work work, Rendering.Rendered rendered, Path file, MessageDigest digest)
            throws IOException {
        for (String warning : rendered.warnings()) {
            LogLine.of("rendering warned")
                    .with("report", work.report().order().id())
                    .with("warning", warning)
                    .warn(LOG);
        }
        return new NewDocument(
                work.report(),
                work.ref(),
                file,
                Files.size(file),
                rendered.pages(),
                rendered.rows(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Printing broken(DocumentMaker.Work work, IOException cause) {
        Optional<Interruption.Cause> interrupted = work.interruption().cause();
        return interrupted.isPresent()
                ? new Interrupted(interrupted.get())
                : new Broken("reading a dataset or writing the document failed", cause);
    }

    /// A problem as a requester can find it: no request has passwords, templates do.
    private static Problem problem(RenderProblem problem) {
        return problem.kind() == RenderProblem.Kind.PASSWORDS
                ? Problem.at(
                        "/template/name",
                        "the %s password of its documents, which this service takes from files, %s"
                                .formatted(
                                        problem.pointer().substring("/passwords/".length()),
                                        problem.message()))
                : new Problem(
                        problem.pointer(),
                        (problem.file() == null ? "" : "in " + problem.file() + ": ")
                                + problem.message(),
                        problem.line(),
                        problem.column());
    }

    private static Failure failure(List<RenderProblem> problems) {
        Findings findings = new Findings();
        for (RenderProblem problem : problems) {
            FailureType type =
                    switch (problem.kind()) {
                        case PARAMETERS, DATASETS -> FailureType.INVALID_PARAMETERS;
                        case DATA -> FailureType.INVALID_DATA;
                        case TEMPLATE, PASSWORDS -> FailureType.INVALID_TEMPLATE;
                    };
            findings.add(type, problem(problem));
        }
        return findings.toFailure();
    }
}
