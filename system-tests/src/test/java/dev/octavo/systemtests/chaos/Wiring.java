package dev.octavo.systemtests.chaos;

import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// How the bridge reads and delivers. Four seeds that follow each other stand for the four ways.
///
/// @param fanOut whether Kinesis sends the records, instead of being asked for them
/// @param direct whether the sink takes batches and answers for each event, instead of taking one
///     event a request
/// @param settings the same as environment variables, with what else there is to choose
record Wiring(boolean fanOut, boolean direct, Map<String, String> settings) {
    Wiring {
        settings = Map.copyOf(settings);
    }

    /// The wiring of a seed.
    static Wiring of(long seed) {
        RandomGenerator random = new Random(seed ^ 0xBA7C4);
        boolean fanOut = seed % 2 == 0;
        boolean direct = seed % 4 == 3 || seed % 4 == 0;
        String retrieval = fanOut ? "fan-out" : "polling";
        return new Wiring(
                fanOut,
                direct,
                direct
                        ? Map.of(
                                "OCTAVO_KINESIS_RETRIEVAL",
                                retrieval,
                                "OCTAVO_DELIVERY_SINK_KIND",
                                "direct",
                                "OCTAVO_DELIVERY_BATCH_SIZE",
                                Integer.toString(2 + random.nextInt(60)),
                                "OCTAVO_DELIVERY_MAXIMUM_BATCHING_WINDOW_IN_SECONDS",
                                Integer.toString(random.nextInt(2)),
                                "OCTAVO_DELIVERY_BISECT_BATCH_ON_FUNCTION_ERROR",
                                Boolean.toString(random.nextBoolean()))
                        : Map.of("OCTAVO_KINESIS_RETRIEVAL", retrieval));
    }

    /// Whether a step can be carried out. The emulator never tells a subscriber that a shard has
    /// ended (it always sends a continuation, and no children), so that with fan-out a shard that
    /// was split or merged would be read for ever.
    boolean allows(Step step) {
        return !fanOut || !(step instanceof Step.Split || step instanceof Step.Merge);
    }

    @Override
    public String toString() {
        return (fanOut ? "fan-out" : "polling") + ", " + (direct ? "direct sink" : "broker");
    }
}
