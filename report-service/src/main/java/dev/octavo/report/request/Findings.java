package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.FailureType;
import dev.octavo.contracts.Problem;
import dev.octavo.contracts.ReportFailed.Failure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Gathers everything that is wrong with a request, so that its sender learns it all at once.
public final class Findings {
    /// More problems than these are only counted: an announcement and a journal's entry stay
    /// small.
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_ECHO = 60;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<FailureType> types = EnumSet.noneOf(FailureType.class);
    private int count;

    /// Notes a problem.
    ///
    /// @param type what kind of failure it is, if it stays the only kind
    /// @param pointer where, as a JSON pointer
    /// @param message what is wrong and what was expected
    public void add(FailureType type, String pointer, String message) {
        add(type, Problem.at(pointer, message));
    }

    /// Notes a problem.
    public void add(FailureType type, Problem problem) {
        count++;
        types.add(type);
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(
                    new Problem(
                            problem.pointer(),
                            cut(problem.message(), LONGEST_MESSAGE),
                            problem.line(),
                            problem.column()));
        }
    }

    /// Notes that a field of the request is not as it has to be.
    void invalid(String pointer, String message) {
        add(FailureType.INVALID_REQUEST, pointer, message);
    }

    /// Whether nothing was noted.
    public boolean isEmpty() {
        return count == 0;
    }

    /// Everything that was noted as one failure. Its type is that of the problems when they
    /// agree, else `invalid-request`.
    ///
    /// @throws IllegalStateException when nothing was noted
    public Failure toFailure() {
        if (isEmpty()) {
            throw new IllegalStateException("nothing is wrong");
        }
        FailureType type =
                types.size() == 1 ? types.iterator().next() : FailureType.INVALID_REQUEST;
        return Failure.of(type, detail(), problems);
    }

    private String detail() {
        if (count == 1) {
            Problem only = problems.getFirst();
            String where = only.pointer().isEmpty() ? "the request" : only.pointer();
            return where + " " + only.message();
        }
        return count > problems.size()
                ? count + " problems, of which the first " + problems.size() + " are listed"
                : count + " problems";
    }

    /// A value as a message may repeat it: its text cut short, or the kind of thing that it is.
    static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "'" + cut(value.textValue(), LONGEST_ECHO) + "'";
            case NUMBER, BOOLEAN -> cut(value.asText(), LONGEST_ECHO);
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "missing";
        };
    }

    private static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(character -> Character.isISOControl(character) ? '\uFFFD' : character)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }
}
