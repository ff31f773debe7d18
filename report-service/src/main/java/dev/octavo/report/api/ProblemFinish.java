package dev.octavo.report.api;

import dev.octavo.report.ProblemType;
import dev.octavo.report.log.LogLine;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Finishes every problem before it goes out: those of the framework get a type and lose its
/// words, which speak of classes; each gets an instance that the log repeats, and the trace it
/// belongs to.
@Singleton
class ProblemFinish implements ProblemPostProcessor {
    /// Before the library sets an instance itself.
    private static final int PRIORITY = 100;

    private static final Logger LOG = Logger.getLogger(ProblemFinish.class);

    private final CurrentVertxRequest currentRequest;

    ProblemFinish(CurrentVertxRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem known = problem.getType() == null ? ofFramework(problem) : problem;
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        LogLine line =
                LogLine.of("API call refused")
                        .with("status", known.getStatusCode())
                        .with("problem", known.getType())
                        .with("detail", known.getDetail())
                        .with("path", context.path)
                        .with("instance", instance);
        if (known.getStatusCode() == 500) {
            line.error(LOG, context.cause);
        } else {
            line.info(LOG);
        }
        HttpProblem.Builder finished = HttpProblem.builder(known).withInstance(instance);
        traceId().ifPresent(trace -> finished.with("traceId", trace));
        return finished.build();
    }

    private static HttpProblem ofFramework(HttpProblem problem) {
        ProblemType type =
                switch (problem.getStatusCode()) {
                    case 400 -> ProblemType.INVALID_REQUEST;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> ProblemType.UNAVAILABLE;
                    default -> ProblemType.INTERNAL;
                };
        String detail =
                switch (type) {
                    case NOT_FOUND -> "there is nothing at this address";
                    case METHOD_NOT_ALLOWED -> "this address does not know this method";
                    case NOT_ACCEPTABLE -> "this address gives none of the media types in Accept";
                    case TOO_LARGE -> "the body is too large; send large datasets by 'ref'";
                    case UNSUPPORTED_MEDIA_TYPE -> "the body has to be application/json";
                    case INVALID_REQUEST -> "a header or parameter of the call is malformed";
                    default -> "the service failed; its log knows this instance";
                };
        HttpProblem.Builder named =
                HttpProblem.builder()
                        .withType(type.uri())
                        .withTitle(type.title())
                        .withStatus(problem.getStatusCode())
                        .withDetail(detail);
        problem.getHeaders().forEach(named::withHeader);
        return named.build();
    }

    private Optional<String> traceId() {
        String traceparent =
                currentRequest.getCurrent() == null
                        ? null
                        : currentRequest.getCurrent().request().getHeader("traceparent");
        return Optional.ofNullable(traceparent)
                .filter(text -> text.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*"))
                .map(text -> text.substring(3, 35));
    }
}
