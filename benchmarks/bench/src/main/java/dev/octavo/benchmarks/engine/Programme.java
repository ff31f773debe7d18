package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.engine.Trial.Print;
import dev.octavo.benchmarks.process.Entrant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The trials of every contest.
final class Programme {
    static final int SMALL_ROWS = 100;
    static final int TABLE_ROWS = 10_000;
    static final int LARGE_ROWS = 100_000;
    static final int MILLION_ROWS = 1_000_000;

    /// The variant of the trial of a million rows in a process that has printed many documents,
    /// whose compilers have taken memory.
    static final String AFTER_OTHERS = "after many of 100 000 rows";

    /// The variant of Octavo's cold trial that has a cache, and the options that suit
    /// a process that prints one small document: it has no use for the second compiler.
    static final String CACHED = "AOT cache, C1 and serial GC";

    /// As `./octavo render` is started: of what the cache would have compiled at once, a small
    /// document needs little.
    private static final String COMPILE_LATER = "-XX:CompileThresholdScaling=5";

    /// The documents with charts.
    static final Set<DocumentKind> CHARTS =
            EnumSet.complementOf(EnumSet.of(DocumentKind.TABLE, DocumentKind.TAGGED_TABLE));

    static final Set<Entrant> PEERS = EnumSet.complementOf(EnumSet.of(Entrant.OCTAVO));

    /// As much memory as the hungriest peer can use: none is slowed by collecting garbage.
    private static final List<String> ROOMY = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx4g");

    /// A small nursery: of a report, a page lives, so that a larger one is but used memory.
    private static final List<String> ROOM_FOR_A_MILLION =
            List.of("-XX:+UseSerialGC", "-Xmx64m", "-Xmn6m");

    private static final List<String> ROOM_FOR_TAGS = List.of("-XX:+UseSerialGC", "-Xmx96m");

    private Programme() {}

    /// The trials of a contest, in the order of the first round.
    ///
    /// @param cache Octavo's AOT cache
    static List<Trial> trials(Contest contest, Path cache) {
        return switch (contest) {
            case TABLE -> {
                List<Trial> trials = all(contest, ROOMY, new Print(TABLE_ROWS, true));
                trials.add(1, octavo(contest, DocumentKind.TAGGED_TABLE, ROOMY, TABLE_ROWS));
                yield trials;
            }
            case SMALL -> {
                List<Trial> trials = all(contest, ROOMY, new Print(SMALL_ROWS, true));
                for (DocumentKind charts : CHARTS) {
                    trials.add(octavo(contest, charts, ROOMY, SMALL_ROWS));
                }
                yield trials;
            }
            case COLD -> {
                List<Trial> trials = all(contest, List.of(), new Print(SMALL_ROWS, false));
                trials.add(
                        new Trial(
                                contest,
                                Entrant.OCTAVO,
                                DocumentKind.TABLE,
                                CACHED,
                                // Fail rather than start without the cache.
                                briefly(COMPILE_LATER, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"),
                                List.of(new Print(SMALL_ROWS, false))));
                yield trials;
            }
            case TAGGED ->
                    List.of(
                            new Trial(
                                    contest,
                                    Entrant.OCTAVO,
                                    DocumentKind.TAGGED_TABLE,
                                    "",
                                    ROOM_FOR_TAGS,
                                    List.of(new Print(LARGE_ROWS, false))));
            case MILLION ->
                    List.of(
                            million("", new Print(MILLION_ROWS, false)),
                            // The shorter one warm, or starting the JVM would flatter.
                            million(
                                    AFTER_OTHERS,
                                    new Print(LARGE_ROWS, true),
                                    new Print(MILLION_ROWS, false)));
        };
    }

    private static Trial million(String variant, Print... prints) {
        return new Trial(
                Contest.MILLION,
                Entrant.OCTAVO,
                DocumentKind.TABLE,
                variant,
                ROOM_FOR_A_MILLION,
                List.of(prints));
    }

    /// The JVM options of the run that trains Octavo's AOT cache.
    static List<String> training(Path cache) {
        return briefly("-XX:AOTCacheOutput=" + cache);
    }

    private static List<String> briefly(String... cache) {
        List<String> options =
                new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.addAll(List.of(cache));
        return options;
    }

    private static List<Trial> all(Contest contest, List<String> jvmOptions, Print print) {
        List<Trial> trials = new ArrayList<>();
        for (Entrant entrant : Entrant.values()) {
            trials.add(
                    new Trial(
                            contest, entrant, DocumentKind.TABLE, "", jvmOptions, List.of(print)));
        }
        return trials;
    }

    private static Trial octavo(
            Contest contest, DocumentKind document, List<String> jvmOptions, int rows) {
        return new Trial(
                contest, Entrant.OCTAVO, document, "", jvmOptions, List.of(new Print(rows, true)));
    }
}
