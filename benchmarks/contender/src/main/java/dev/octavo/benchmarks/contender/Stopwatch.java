package dev.octavo.benchmarks.contender;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Measures this process: the time that passes, and the processor time that all its threads use.
/// The latter moves in steps of 10 ms, so measure many documents at once.
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_PER_MILLI = 1e6;

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long wall = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    /// The processor time used since the start.
    Duration cpu() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu);
    }

    PrintResult stop(int times) {
        long wallNanos = System.nanoTime() - wall;
        long cpuNanos = SYSTEM.getProcessCpuTime() - cpu;
        return new PrintResult(
                times, cpuNanos / NANOS_PER_MILLI / times, wallNanos / NANOS_PER_MILLI / times);
    }
}
