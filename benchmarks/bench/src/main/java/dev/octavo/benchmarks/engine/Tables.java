package dev.octavo.benchmarks.engine;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.document.Finding;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures as Markdown, which reads well on a terminal too.
public final class Tables {
    private static final double KILOBYTE = 1000;

    private Tables() {}

    /// One table for each contest that was run.
    static String of(Results results) {
        return Stream.of(Contest.values())
                .filter(results::has)
                .map(contest -> table(results, contest))
                .collect(Collectors.joining("\n"));
    }

    /// The verdicts.
    public static String of(List<Verdict> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "measure", "target", "measured"));
        for (Verdict verdict : verdicts) {
            rows.add(
                    List.of(verdict.word(), verdict.measure(), verdict.target(), verdict.figure()));
        }
        return lines(rows);
    }

    private static String table(Results results, Contest contest) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        contest.label(),
                        "CPU per document",
                        "process CPU",
                        "process time",
                        "resident set",
                        "pages",
                        "file"));
        results.samples().stream()
                .filter(samples -> samples.trial().contest() == contest)
                .forEach(samples -> rows.add(row(samples)));
        return lines(rows);
    }

    private static List<String> row(Samples samples) {
        Finding finding = samples.finding();
        if (finding == null || samples.processes().isEmpty()) {
            return List.of(samples.trial().label(), samples.failure(), "", "", "", "", "");
        }
        return List.of(
                samples.trial().label() + (samples.failure() == null ? "" : " (wrong document)"),
                String.format(ROOT, "%.1f ms", samples.median(Samples::cpuMillis)),
                String.format(ROOT, "%.2f s", samples.median(Finished::cpuSeconds)),
                String.format(ROOT, "%.2f s", samples.median(Finished::wallSeconds)),
                String.format(ROOT, "%.0f MB", samples.median(Finished::peakRssMegabytes)),
                Integer.toString(finding.pages()),
                String.format(ROOT, "%.0f kB", finding.bytes() / KILOBYTE));
    }

    /// A table, the first row of which is its head.
    public static String lines(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < columns; i++) {
                text.append(("| %-" + Math.max(1, widths[i]) + "s ").formatted(rows.get(r).get(i)));
            }
            text.append("|\n");
            if (r == 0) {
                for (int width : widths) {
                    text.append("| ").append("-".repeat(Math.max(3, width))).append(' ');
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
