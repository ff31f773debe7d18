package dev.octavo.report.request;

/// Carries an answer that is no event through Funqy, which knows only events and failures, to
/// the [EventGuard], which writes it.
final class EventProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient EventProblem problem;

    EventProblemException(EventProblem problem) {
        // It is an answer, not a fault: where it was thrown is of no interest.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    EventProblem problem() {
        return problem;
    }
}
