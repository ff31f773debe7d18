package dev.octavo.benchmarks.engine;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.process.Entrant;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the engine promises, and whether it holds. A figure that could not be taken is a missed
/// target.
final class Measures {
    /// How many times less processor time than each peer.
    private static final Map<Entrant, Integer> TIMES_LESS =
            Map.of(
                    Entrant.OPENPDF, 8,
                    Entrant.JASPERREPORTS, 12,
                    Entrant.OPENHTMLTOPDF, 18,
                    Entrant.FOP, 30);

    private static final double TAGGED_TIMES = 2;
    private static final double SMALL_MILLIS = 10;
    private static final double CHART_MILLIS = 7;
    private static final double COLD_SHARE = 0.5;
    private static final double MILLION_MEGABYTES = 130;
    private static final double MILLION_TIMES = 10.5;

    private final Results results;
    private final List<Verdict> verdicts = new ArrayList<>();

    private Measures(Results results) {
        this.results = results;
    }

    /// Judges every measure of the contests that were run.
    static List<Verdict> judge(Results results) {
        Measures measures = new Measures(results);
        for (Contest contest : Contest.values()) {
            if (results.has(contest)) {
                measures.judge(contest);
            }
        }
        return measures.verdicts;
    }

    private void judge(Contest contest) {
        switch (contest) {
            case TABLE -> table();
            case SMALL -> small();
            case COLD -> cold();
            case TAGGED -> tagged();
            case MILLION -> million();
        }
    }

    private void table() {
        Samples octavo = results.of(Contest.TABLE, Entrant.OCTAVO, DocumentKind.TABLE);
        for (Entrant peer : Entrant.values()) {
            if (!Programme.PEERS.contains(peer)) {
                continue;
            }
            int times = TIMES_LESS.get(peer);
            Samples other = results.of(Contest.TABLE, peer, DocumentKind.TABLE);
            judge(
                    "10 000 rows untagged, CPU of %s against Octavo".formatted(peer.label()),
                    "at least %d times".formatted(times),
                    () -> atLeast(times, other.ratioTo(octavo, Samples::cpuMillis), " times"),
                    octavo,
                    other);
        }
        Samples tagged = results.of(Contest.TABLE, Entrant.OCTAVO, DocumentKind.TAGGED_TABLE);
        judge(
                "10 000 rows, CPU of tagged against untagged",
                String.format(ROOT, "at most %.0f times", TAGGED_TIMES),
                () -> atMost(TAGGED_TIMES, tagged.ratioTo(octavo, Samples::cpuMillis), " times"),
                octavo,
                tagged);
    }

    private void small() {
        Samples octavo = results.of(Contest.SMALL, Entrant.OCTAVO, DocumentKind.TABLE);
        judge(
                "100 rows warm, CPU",
                String.format(ROOT, "at most %.0f ms", SMALL_MILLIS),
                () -> atMost(SMALL_MILLIS, octavo.median(Samples::cpuMillis), " ms"),
                octavo);
        Samples[] charts =
                Programme.CHARTS.stream()
                        .map(kind -> results.of(Contest.SMALL, Entrant.OCTAVO, kind))
                        .toArray(Samples[]::new);
        judge(
                "a chart, warm, CPU of the slowest type",
                String.format(ROOT, "at most %.0f ms", CHART_MILLIS),
                () -> slowestChart(octavo, charts),
                charts);
    }

    private static Figure slowestChart(Samples table, Samples[] charts) {
        Samples slowest =
                List.of(charts).stream()
                        .max(Comparator.comparingDouble(chart -> chart.median(Samples::cpuMillis)))
                        .orElseThrow();
        double millis =
                (slowest.median(Samples::cpuMillis) - table.median(Samples::cpuMillis))
                        / DocumentKind.CHARTS;
        Figure figure = atMost(CHART_MILLIS, millis, " ms");
        return new Figure(
                figure.reached(), figure.text() + " (" + slowest.trial().document().id() + ")");
    }

    private void cold() {
        Samples octavo =
                results.of(Contest.COLD, Entrant.OCTAVO, DocumentKind.TABLE, Programme.CACHED);
        Samples openPdf = results.of(Contest.COLD, Entrant.OPENPDF, DocumentKind.TABLE);
        judge(
                "100 rows, new process with AOT cache, CPU and time against OpenPDF in a plain JVM",
                String.format(ROOT, "both at most %.1f times", COLD_SHARE),
                () -> {
                    double cpu = octavo.ratioTo(openPdf, Finished::cpuSeconds);
                    double wall = octavo.ratioTo(openPdf, Finished::wallSeconds);
                    return new Figure(
                            Math.max(cpu, wall) <= COLD_SHARE,
                            String.format(ROOT, "%.2f times CPU, %.2f times time", cpu, wall));
                },
                octavo,
                openPdf);
    }

    private void tagged() {
        Samples octavo = results.of(Contest.TAGGED, Entrant.OCTAVO, DocumentKind.TAGGED_TABLE);
        judge(
                "100 000 rows tagged at -Xmx96m",
                "completes",
                () -> new Figure(true, pages(octavo)),
                octavo);
    }

    private void million() {
        Samples octavo = results.of(Contest.MILLION, Entrant.OCTAVO, DocumentKind.TABLE);
        judge(
                "1 000 000 rows untagged at -Xmx64m",
                "completes",
                () -> new Figure(true, pages(octavo)),
                octavo);
        judge(
                "1 000 000 rows untagged, resident set",
                String.format(ROOT, "at most %.0f MB", MILLION_MEGABYTES),
                () -> atMost(MILLION_MEGABYTES, octavo.median(Finished::peakRssMegabytes), " MB"),
                octavo);
        Samples warm =
                results.of(
                        Contest.MILLION,
                        Entrant.OCTAVO,
                        DocumentKind.TABLE,
                        Programme.AFTER_OTHERS);
        judge(
                "1 000 000 rows untagged, CPU against 100 000 rows",
                String.format(ROOT, "at most %.1f times", MILLION_TIMES),
                () ->
                        atMost(
                                MILLION_TIMES,
                                warm.median(
                                        process ->
                                                Samples.cpuMillis(process)
                                                        / process.results().getFirst().cpuMillis()),
                                " times"),
                warm);
    }

    private static String pages(Samples samples) {
        return Optional.ofNullable(samples.finding())
                .map(finding -> "completed, %d pages".formatted(finding.pages()))
                .orElse("completed");
    }

    private void judge(String measure, String target, Supplier<Figure> figure, Samples... needed) {
        Figure judged =
                Results.failure(needed)
                        .map(failure -> new Figure(false, failure))
                        .orElseGet(figure);
        verdicts.add(new Verdict(judged.reached(), measure, target, judged.text()));
    }

    private static Figure atLeast(double target, double value, String unit) {
        return new Figure(value >= target, String.format(ROOT, "%.2f%s", value, unit));
    }

    private static Figure atMost(double target, double value, String unit) {
        return new Figure(value <= target, String.format(ROOT, "%.2f%s", value, unit));
    }

    private record Figure(boolean reached, String text) {}
}
