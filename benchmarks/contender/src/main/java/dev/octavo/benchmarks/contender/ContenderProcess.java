package dev.octavo.benchmarks.contender;

import dev.octavo.benchmarks.contender.Opening.Opened;
import dev.octavo.benchmarks.contender.Opening.Unavailable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The process in which one contender is measured. Its command line is either of
///
/// - `prepare KIT`
/// - `print KIT DOCUMENT RUN…`, where a run is as [PrintRun#toArgument] gives it
///
/// It prints a [PrintResult] for each run, then the most memory the process ever held; or why the
/// document is not available. Its exit status is 0 in both cases.
public final class ContenderProcess {
    /// Before the reason why a document is not available.
    public static final String UNAVAILABLE = "unavailable ";

    /// Before the largest resident set in KiB.
    public static final String PEAK_RSS = "peak-rss-kib ";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGH_WATER_MARK = "VmHWM:";

    private final Contender contender;
    private final PrintStream results;

    private ContenderProcess(Contender contender, PrintStream results) {
        this.contender = contender;
        this.results = results;
    }

    /// Does what the command line says.
    ///
    /// @throws Exception whatever the contender's engine throws: the process then fails, and
    ///     whoever started it shows why
    public static void run(Contender contender, String[] arguments) throws Exception {
        new ContenderProcess(contender, System.out).run(List.of(arguments));
    }

    private void run(List<String> arguments) throws Exception {
        Path kit = Path.of(arguments.get(1));
        switch (arguments.getFirst()) {
            case "prepare" -> contender.prepare(kit);
            case "print" ->
                    print(
                            kit,
                            DocumentKind.of(arguments.get(2)),
                            runs(arguments.subList(3, arguments.size())));
            default ->
                    throw new IllegalArgumentException(
                            "expected prepare or print, but got " + arguments.getFirst());
        }
    }

    private static List<PrintRun> runs(List<String> arguments) {
        return arguments.stream().map(PrintRun::ofArgument).toList();
    }

    private void print(Path kit, DocumentKind document, List<PrintRun> runs) throws Exception {
        switch (contender.open(kit, document)) {
            case Unavailable(String reason) -> results.println(UNAVAILABLE + reason);
            case Opened(Printer printer) -> {
                for (PrintRun run : runs) {
                    results.println(measure(printer, run).toLine());
                }
                results.println(PEAK_RSS + peakRss());
            }
        }
    }

    private static PrintResult measure(Printer printer, PrintRun run) throws Exception {
        Stopwatch warming = Stopwatch.start();
        for (int times = 0;
                times < run.warmUpTimes() || warming.cpu().compareTo(run.warmUp()) < 0;
                times++) {
            print(printer, run);
        }
        Stopwatch measuring = Stopwatch.start();
        int times = 0;
        while (times < run.measuredTimes() || measuring.cpu().compareTo(run.measured()) < 0) {
            print(printer, run);
            times++;
        }
        return measuring.stop(times);
    }

    private static void print(Printer printer, PrintRun run) throws Exception {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(run.document()), BUFFER_BYTES)) {
            printer.print(run.rows(), out);
        }
    }

    private static long peakRss() throws IOException {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(HIGH_WATER_MARK))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + HIGH_WATER_MARK + " in " + STATUS));
        }
    }
}
