package dev.octavo.benchmarks.bridge;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.bridge.RunningBridge.First;
import dev.octavo.benchmarks.engine.Tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How long Octavo takes from the start of its process to its first delivered record, with each of
/// its tunings: on a stream that it has never read, for which it makes the lease table, and once
/// more after it was stopped.
final class Starts {
    private static final int SHARDS = 1;

    private final Map<Tuning, List<First>> firsts = new EnumMap<>(Tuning.class);

    /// The values of `octavo.kinesis.tuning`.
    private enum Tuning {
        PRODUCTION,
        DEVELOPMENT;

        String word() {
            return name().toLowerCase(ROOT);
        }
    }

    /// Takes all figures.
    ///
    /// @throws IOException when no record arrives
    static Starts measure(RunningBridge.Place place) throws IOException, InterruptedException {
        Starts starts = new Starts();
        for (Tuning tuning : Tuning.values()) {
            String stream = "start-" + tuning.word();
            place.cloud().setup().stream(stream, SHARDS).bucket("dead-letters");
            System.out.println("starts: " + tuning.word());
            List<First> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, String> settings = Map.of("OCTAVO_KINESIS_TUNING", tuning.word());
                try (RunningBridge bridge = place.start(Bridge.OCTAVO, stream, settings)) {
                    both.add(bridge.awaitFirst());
                    System.out.println("  " + both.getLast());
                }
            }
            starts.firsts.put(tuning, both);
        }
        return starts;
    }

    /// All figures, as Markdown.
    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("tuning", "start", "first delivery after", "CPU until then", "resident"));
        firsts.forEach(
                (tuning, both) -> {
                    rows.add(row(tuning, "the first one", both.getFirst()));
                    rows.add(row(tuning, "once more", both.getLast()));
                });
        return Tables.lines(rows);
    }

    private static List<String> row(Tuning tuning, String start, First first) {
        return List.of(
                tuning.word(),
                start,
                String.format(ROOT, "%.1f s", first.seconds()),
                String.format(ROOT, "%.1f s", first.cpuSeconds()),
                String.format(ROOT, "%.0f MB", first.peakRssMegabytes()));
    }
}
