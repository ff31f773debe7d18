package dev.octavo.systemtests.chaos;

import dev.octavo.systemtests.chaos.Step.Blow;
import dev.octavo.systemtests.chaos.Step.Kill;
import dev.octavo.systemtests.chaos.Step.Merge;
import dev.octavo.systemtests.chaos.Step.Pause;
import dev.octavo.systemtests.chaos.Step.Restart;
import dev.octavo.systemtests.chaos.Step.Split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What a seed and a length stand for: the same ones always make the same plan. In a longer plan,
/// what blows over does so for longer: ten minutes hold outages of two.
///
/// @param seed the seed
/// @param length how long records are put and things happen
/// @param instances how many instances of the bridge run
/// @param wiring how the bridge reads and delivers
/// @param shards how many shards the stream begins with
/// @param parallelizationFactor how many requests each shard may have open
/// @param keys how many partition keys there are
/// @param records how many records are put
/// @param steps what happens, in the order in which it happens
record Plan(
        long seed,
        Duration length,
        int instances,
        Wiring wiring,
        int shards,
        int parallelizationFactor,
        int keys,
        int records,
        List<Timed> steps) {
    /// How long a plan is unless told otherwise.
    static final Duration LENGTH = Duration.ofSeconds(35);

    private static final int BLOW_SHORTEST = 1_000;
    private static final int BLOW_LONGEST = 8_000;

    private static final List<Station> STATIONS = List.of(Station.values());

    private static final List<Weather> WEATHERS =
            List.of(
                    Weather.REFUSING,
                    Weather.DOWN,
                    Weather.UNREACHABLE,
                    Weather.LOSING,
                    Weather.SLOW,
                    Weather.ROUGH);

    /// A step, and when it happens.
    record Timed(Duration at, Step step) {}

    /// The plan of a seed.
    static Plan of(long seed, Duration length) {
        double longer = (double) length.toMillis() / LENGTH.toMillis();
        Random random = new Random(seed);
        Wiring wiring = Wiring.of(seed);
        int instances = 2 + random.nextInt(2);
        List<Timed> steps = new ArrayList<>();
        Duration at = Duration.ofMillis(1_000 + random.nextInt(1_000));
        while (at.compareTo(length) < 0) {
            Step step = step(random, instances, longer);
            if (wiring.allows(step)) {
                steps.add(new Timed(at, step));
            }
            at = at.plusMillis(700 + random.nextInt(1_800));
        }
        return new Plan(
                seed,
                length,
                instances,
                wiring,
                2 + random.nextInt(2),
                1 + random.nextInt(4),
                40 + random.nextInt(60),
                (int) ((2_500 + random.nextInt(1_000)) * longer),
                List.copyOf(steps));
    }

    private static Step step(Random random, int instances, double longer) {
        int instance = random.nextInt(instances);
        int draw = random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Kill(instance, millis(random, 100, 4_000));
            case 2 -> new Pause(instance, millis(random, 500, 8_000));
            case 3 -> new Restart(instance);
            case 4 -> new Split(draw);
            case 5 -> new Merge(draw);
            default ->
                    new Blow(
                            STATIONS.get(random.nextInt(STATIONS.size())),
                            WEATHERS.get(random.nextInt(WEATHERS.size())),
                            millis(
                                    random,
                                    BLOW_SHORTEST,
                                    Math.max(BLOW_SHORTEST + 1, (int) (BLOW_LONGEST * longer))));
        };
    }

    private static Duration millis(Random random, int from, int to) {
        return Duration.ofMillis(from + random.nextInt(to - from));
    }
}
