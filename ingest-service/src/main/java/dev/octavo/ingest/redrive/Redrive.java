package dev.octavo.ingest.redrive;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.Archive;
import dev.octavo.ingest.deadletter.Selection;
import dev.octavo.ingest.deadletter.StoredLetter;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Redeliverer;
import dev.octavo.ingest.delivery.Redelivery;
import dev.octavo.ingest.redrive.RedriveReport.Line;
import dev.octavo.ingest.redrive.RedriveReport.Outcome;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.Translation.Malformed;
import dev.octavo.ingest.translation.Translation.Translated;
import dev.octavo.ingest.translation.Translator;
import dev.octavo.logging.Printable;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Redrives dead letters, one after the other, so that those of one key keep their order:
///
/// ```
/// dead letter ▸ record ▸ translate ▸ deliver ▸ mark
/// ```
///
/// A redrive that is broken off has marked what it has done; what it was doing at that moment
/// may be delivered once more.
final class Redrive {
    private static final Logger LOG = Logger.getLogger(Redrive.class);

    private final Archive archive;
    private final Translator translator;
    private final Redeliverer redeliverer;

    Redrive(Archive archive, Translator translator, Redeliverer redeliverer) {
        this.archive = archive;
        this.translator = translator;
        this.redeliverer = redeliverer;
    }

    /// Redrives what is selected, until the limit is reached or the sink is not available.
    ///
    /// @throws IOException when a mark cannot be written
    /// @throws software.amazon.awssdk.core.exception.SdkException when S3 does not answer
    RedriveReport run(Selection selection, boolean dryRun, int limit)
            throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        boolean more = false;
        Iterator<String> keys = archive.keys(selection).iterator();
        while (keys.hasNext() && !more) {
            if (lines.size() == limit) {
                more = true;
            } else {
                Optional<Line> line = one(keys.next(), selection, dryRun);
                line.ifPresent(lines::add);
                more = line.isPresent() && line.get().outcome() == Outcome.UNAVAILABLE;
            }
        }
        return RedriveReport.of(dryRun, lines, more);
    }

    private Optional<Line> one(String key, Selection selection, boolean dryRun)
            throws IOException, InterruptedException {
        StoredLetter letter;
        try {
            Optional<StoredLetter> found = archive.read(key);
            if (found.isEmpty()) {
                return Optional.of(new Line(key, "", Outcome.MISSING, "no such object"));
            }
            letter = found.get();
        } catch (IOException e) {
            return Optional.of(
                    new Line(key, "", Outcome.UNREADABLE, String.valueOf(e.getMessage())));
        }
        if (!meant(letter.record(), selection)) {
            return Optional.empty();
        }
        Line line = redrive(letter, dryRun);
        LOG.infof(
                "redrive event=%s outcome=%s object=%s dryRun=%s answer=%s",
                letter.record(), line.outcome(), Printable.quoted(key), dryRun, line.answer());
        return Optional.of(line);
    }

    private static boolean meant(ShardRecord record, Selection selection) {
        return !(selection instanceof Selection.Range range)
                || (!record.arrival().isBefore(range.from())
                        && record.arrival().isBefore(range.to()));
    }

    private Line redrive(StoredLetter letter, boolean dryRun)
            throws IOException, InterruptedException {
        return switch (translator.translate(letter.record())) {
            case Malformed(List<Problem> problems) -> malformed(letter, problems, dryRun);
            case Translated _ when dryRun ->
                    line(letter, Outcome.WOULD_BE_DELIVERED, "not sent, a dry run");
            case Translated translated -> deliver(letter, translated.event());
        };
    }

    private Line malformed(StoredLetter letter, List<Problem> problems, boolean dryRun)
            throws IOException {
        String reason = String.join("; ", problems.stream().map(Problem::message).toList());
        if (!dryRun) {
            archive.refused(letter, reason);
        }
        return line(letter, Outcome.MALFORMED, reason);
    }

    private Line deliver(StoredLetter letter, Event event)
            throws IOException, InterruptedException {
        return switch (redeliverer.deliver(event)) {
            case Redelivery.Delivered(int attempts) -> {
                String said = "accepted, attempts " + attempts;
                String moved = archive.delivered(letter, said);
                yield new Line(moved, letter.record().id(), Outcome.DELIVERED, said);
            }
            case Redelivery.Refused(Answer answer) -> {
                archive.refused(letter, answer.toString());
                yield line(letter, Outcome.REFUSED, answer.toString());
            }
            case Redelivery.Unavailable(Answer answer) ->
                    line(letter, Outcome.UNAVAILABLE, answer.toString());
        };
    }

    private static Line line(StoredLetter letter, Outcome outcome, String answer) {
        return new Line(letter.key(), letter.record().id(), outcome, answer);
    }
}
