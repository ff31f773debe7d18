package dev.octavo.render;

import dev.octavo.engine.ReportEngine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// The command line of `./octavo render`.
@Command(
        name = "./octavo render",
        sortOptions = false,
        separator = " ",
        usageHelpAutoWidth = true,
        description = "Makes a PDF of a template and files, without any service.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the document is written, or --check found no problem",
            "1:the template, a parameter or the data are at fault",
            "2:the command line cannot be understood",
            "3:a file could not be read or written"
        })
public final class Render implements Callable<Integer> {
    private final Clock clock;
    private final boolean interactive;

    @Spec @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "TEMPLATE.yaml",
            description = "The template; its files lie beside it.")
    @Nullable Path template;

    @Option(
            names = "--data",
            paramLabel = "NAME=FILE",
            converter = Assignment.Converter.class,
            description = "The rows of a dataset; the format by the ending: .csv, .json, .jsonl.")
    List<Assignment> data = List.of();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            converter = Assignment.Converter.class,
            description = "A parameter of the template.")
    List<Assignment> parameters = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.pdf",
            description = "The document; the template's file name with .pdf unless given.")
    @Nullable Path output;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            defaultValue = "en-US",
            converter = Arguments.LocaleConverter.class,
            description = "How numbers and dates are printed; ${DEFAULT-VALUE} unless given.")
    Locale locale = Locale.US;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = Arguments.ZoneConverter.class,
            description = "In which times are printed; ${DEFAULT-VALUE} unless given.")
    @Nullable ZoneId timeZone;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = Arguments.TimeConverter.class,
            description =
                    "The time printed as `now`, such as 2026-01-31T12:00:00Z; the clock's unless given.")
    @Nullable Instant now;

    @Option(
            names = "--user-password-file",
            paramLabel = "FILE",
            description = "Holds the password that opens the document, which is encrypted for it.")
    @Nullable Path userPassword;

    @Option(
            names = "--owner-password-file",
            paramLabel = "FILE",
            description = "Holds the password that lifts the template's permissions.")
    @Nullable Path ownerPassword;

    @Option(
            names = "--check",
            description = "Tell every problem of template and data; write nothing.")
    boolean check;

    @Option(
            names = "--watch",
            description = "Go on, and render again whenever a file changes; Ctrl-C ends it.")
    boolean watch;

    @Option(
            names = "--progress",
            description = "Tell every second how far it has come, also where there is no terminal.")
    boolean progress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this text.")
    boolean help;

    Render(Clock clock, boolean interactive) {
        this.clock = clock;
        this.interactive = interactive;
    }

    /// Runs the command; its exit status is one of [ExitStatus].
    public static void main(String[] arguments) {
        // Null where the JDK has been told to use no console at all.
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        System.exit(commandLine(new Render(Clock.systemUTC(), interactive)).execute(arguments));
    }

    static CommandLine commandLine(Render command) {
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Arguments::explain);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec().commandLine();
        Terminal terminal = new Terminal(line.getOut(), line.getErr(), display());
        Inputs inputs = inputs();
        ReportEngine engine = ReportEngine.create();
        if (watch) {
            return watch(inputs, engine, terminal);
        }
        return attempt(new Attempt(inputs, engine, terminal)).code();
    }

    private Progress.Display display() {
        if (interactive) {
            return Progress.Display.TERMINAL;
        }
        return progress ? Progress.Display.LINES : Progress.Display.NONE;
    }

    private int watch(Inputs inputs, ReportEngine engine, Terminal terminal)
            throws IOException, InterruptedException {
        try (WatchedFiles files = new WatchedFiles()) {
            while (true) {
                Attempt attempt = new Attempt(inputs.at(time()), engine, terminal);
                // What changes while the document is made must count, too.
                files.watch(attempt.files());
                attempt(attempt);
                files.watch(attempt.files());
                files.awaitChange();
            }
        }
    }

    private ExitStatus attempt(Attempt attempt) {
        return check ? attempt.check() : attempt.render(new OutputFile(outputFile()));
    }

    private Path outputFile() {
        if (output != null) {
            return output;
        }
        String name = String.valueOf(templateFile().getFileName());
        return Path.of(name.replaceFirst("\\.ya?ml$", "") + ".pdf");
    }

    private Inputs inputs() {
        Assignment.doubled(data).ifPresent(name -> refuse("--data " + name + " is given twice"));
        Assignment.doubled(parameters)
                .ifPresent(name -> refuse("--param " + name + " is given twice"));
        for (Assignment file : data) {
            if (DataFile.format(Path.of(file.value())).isEmpty()) {
                refuse(
                        "--data %s: expected a file that ends in %s, but found '%s'"
                                .formatted(file.name(), DataFile.ENDINGS, file.value()));
            }
        }
        if (Files.exists(outputFile()) && !Files.isRegularFile(outputFile())) {
            refuse("--output: '%s' is there already and no file".formatted(outputFile()));
        }
        if (isRead(outputFile())) {
            refuse(
                    "--output: '%s' is what the report is made of; expected another file"
                            .formatted(outputFile()));
        }
        return new Inputs(
                templateFile(),
                Assignment.toMap(data, Path::of),
                Assignment.toMap(parameters, value -> value),
                locale,
                Objects.requireNonNull(timeZone),
                time(),
                new PasswordFiles(userPassword, ownerPassword));
    }

    /// Whether a file is the template or holds a dataset, by whatever name.
    private boolean isRead(Path file) {
        return Files.exists(file)
                && Stream.concat(
                                Stream.of(templateFile()),
                                data.stream().map(dataset -> Path.of(dataset.value())))
                        .anyMatch(input -> isSame(input, file));
    }

    private static boolean isSame(Path input, Path file) {
        try {
            return Files.isSameFile(input, file);
        } catch (IOException _) {
            // An input that is not there is told of when it is read.
            return false;
        }
    }

    private Instant time() {
        return now == null ? clock.instant() : now;
    }

    private void refuse(String message) {
        throw new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private Path templateFile() {
        return Objects.requireNonNull(template);
    }
}
