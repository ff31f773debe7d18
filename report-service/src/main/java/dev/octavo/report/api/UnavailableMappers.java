package dev.octavo.report.api;

import dev.octavo.report.ProblemType;
import dev.octavo.report.lifecycle.JournalUnavailableException;
import dev.octavo.report.storage.StorageUnavailableException;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import java.time.Duration;

/// Answers 503 when something that the API needs does not answer.
final class UnavailableMappers {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private UnavailableMappers() {}

    /// The journal.
    @Provider
    public static final class OfJournal extends ExceptionMapperBase<JournalUnavailableException> {
        @Override
        protected HttpProblem toProblem(JournalUnavailableException exception) {
            return unavailable("the journal of reports does not answer");
        }
    }

    /// The store of documents.
    @Provider
    public static final class OfStorage extends ExceptionMapperBase<StorageUnavailableException> {
        @Override
        protected HttpProblem toProblem(StorageUnavailableException exception) {
            return unavailable("the store of documents does not answer");
        }
    }

    private static HttpProblem unavailable(String detail) {
        return Problems.passing(
                Status.SERVICE_UNAVAILABLE, ProblemType.UNAVAILABLE, detail, RETRY_AFTER);
    }
}
