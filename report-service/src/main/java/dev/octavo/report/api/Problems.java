package dev.octavo.report.api;

import dev.octavo.contracts.Problem;
import dev.octavo.report.ProblemType;

import io.quarkiverse.resteasy.problem.HttpProblem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import java.time.Duration;
import java.util.List;

/// Makes the problems (RFC 9457) that the API answers.
final class Problems {
    private Problems() {}

    /// A problem.
    ///
    /// @param detail what is wrong in this case
    static HttpProblem of(Status status, ProblemType type, String detail) {
        return builder(status, type, detail).build();
    }

    /// A problem with the body that was sent.
    ///
    /// @param problems each single thing that is wrong, with its pointer
    static HttpProblem of(Status status, ProblemType type, String detail, List<Problem> problems) {
        return builder(status, type, detail).with("problems", problems).build();
    }

    /// A problem that may pass.
    ///
    /// @param retryAfter when to ask again
    static HttpProblem passing(
            Status status, ProblemType type, String detail, Duration retryAfter) {
        return builder(status, type, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()))
                .build();
    }

    private static HttpProblem.Builder builder(Status status, ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(status)
                .withDetail(detail);
    }
}
