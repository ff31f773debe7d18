package dev.octavo.benchmarks.process;

import dev.octavo.benchmarks.contender.ContenderProcess;
import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.contender.PrintResult;
import dev.octavo.benchmarks.contender.PrintRun;
import dev.octavo.benchmarks.process.ProcessOutcome.Crashed;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;
import dev.octavo.benchmarks.process.ProcessOutcome.Unavailable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts contenders and reads what they report.
public final class ContenderLauncher {
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int KIBIBYTE = 1024;
    private static final int REASON_LINES = 4;

    private final Path benchmarks;
    private final Path work;

    /// @param benchmarks the folder of the contenders' modules, packaged
    /// @param work where kits and output are kept
    public ContenderLauncher(Path benchmarks, Path work) {
        this.benchmarks = benchmarks;
        this.work = work;
    }

    /// Lets a contender do what its users do once, when building.
    ///
    /// @throws IOException when that fails
    public void prepare(Entrant entrant) throws IOException, InterruptedException {
        Path kit = Files.createDirectories(kit(entrant));
        if (run(entrant, List.of(), List.of("prepare", kit.toString())) instanceof Crashed crash) {
            throw new IOException(
                    "%s could not be prepared: %s".formatted(entrant.label(), crash.reason()));
        }
    }

    /// Lets a contender print.
    ///
    /// @param jvmOptions for the JVM of its process
    public ProcessOutcome print(
            Entrant entrant, DocumentKind document, List<String> jvmOptions, List<PrintRun> runs)
            throws IOException, InterruptedException {
        List<String> arguments =
                Stream.concat(
                                Stream.of("print", kit(entrant).toString(), document.id()),
                                runs.stream().map(PrintRun::toArgument))
                        .toList();
        return run(entrant, jvmOptions, arguments);
    }

    private ProcessOutcome run(Entrant entrant, List<String> jvmOptions, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(entrant), entrant.mainClass()));
        command.addAll(arguments);
        return outcome(TimedProcess.run(command, work));
    }

    private static ProcessOutcome outcome(TimedProcess process) {
        if (process.exitStatus() != 0) {
            return new Crashed(
                    "exit status %d: %s".formatted(process.exitStatus(), complaint(process)));
        }
        List<PrintResult> results = new ArrayList<>();
        double peakRss = 0;
        for (String line : process.output()) {
            if (line.startsWith(ContenderProcess.UNAVAILABLE)) {
                return new Unavailable(line.substring(ContenderProcess.UNAVAILABLE.length()));
            }
            if (line.startsWith(ContenderProcess.PEAK_RSS)) {
                String kibibytes = line.substring(ContenderProcess.PEAK_RSS.length());
                peakRss = Long.parseLong(kibibytes) * KIBIBYTE / BYTES_PER_MEGABYTE;
            }
            PrintResult.ofLine(line).ifPresent(results::add);
        }
        return new Finished(results, peakRss, process.cpuSeconds(), process.wallSeconds());
    }

    /// The lines that say what went wrong rather than where.
    private static String complaint(TimedProcess process) {
        List<String> lines =
                process.errors().stream()
                        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at "))
                        .toList();
        Optional<String> exception =
                lines.stream()
                        .filter(line -> line.contains("Exception") || line.contains("Error"))
                        .findFirst();
        return exception.orElseGet(
                () ->
                        String.join(
                                " / ",
                                lines.subList(
                                        Math.max(0, lines.size() - REASON_LINES), lines.size())));
    }

    /// Jars only, the module's own included: an AOT cache knows no classes from folders.
    private String classPath(Entrant entrant) throws IOException {
        Path target = benchmarks.resolve(entrant.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar =
                    files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no jar in " + target));
            return jar + ":" + Files.readString(target.resolve("dependencies.classpath")).strip();
        }
    }

    private Path kit(Entrant entrant) {
        return work.resolve("kit-" + entrant.module());
    }
}
