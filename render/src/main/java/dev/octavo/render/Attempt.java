package dev.octavo.render;

import dev.octavo.engine.RenderRequest;
import dev.octavo.engine.Rendering;
import dev.octavo.engine.ReportEngine;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One attempt to check the inputs, or to make a document of them.
final class Attempt {
    private final Inputs inputs;
    private final ReportEngine engine;
    private final Terminal terminal;
    private final Messages messages;
    private final Set<Path> files = new LinkedHashSet<>();

    Attempt(Inputs inputs, ReportEngine engine, Terminal terminal) {
        this.inputs = inputs;
        this.engine = engine;
        this.terminal = terminal;
        this.messages = new Messages(terminal.err(), inputs.template(), inputs.data());
        files.add(inputs.template());
        files.addAll(inputs.data().values());
        inputs.passwords().files().forEach(files::add);
    }

    /// The files that the outcome depends on, whether they are there or not; complete after an
    /// attempt.
    Set<Path> files() {
        return files;
    }

    /// Tells everything that is wrong with the inputs.
    ExitStatus check() {
        if (!filesAreThere()) {
            return ExitStatus.FAILED;
        }
        Optional<Template> template = template();
        if (template.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        if (inputs.isTemplateAlone() && !template.get().datasets().isEmpty()) {
            terminal.say(inputs.template() + ": no problem found; no data was given");
            return ExitStatus.OK;
        }
        Optional<Passwords> passwords = inputs.passwords().read(messages::print);
        if (passwords.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Rendering rendering;
        try (Progress progress = terminal.progress()) {
            rendering =
                    engine.check(
                            request(template.get(), passwords.get(), progress), progress::pages);
        }
        if (rendering instanceof Rendering.Rendered rendered) {
            rendered.warnings().forEach(messages::warning);
            terminal.say(inputs.template() + ": no problem found");
            return ExitStatus.OK;
        }
        return failed(rendering, "reading");
    }

    /// Makes the document.
    ///
    /// @param output replaced only by a whole document
    ExitStatus render(OutputFile output) {
        if (!filesAreThere()) {
            return ExitStatus.FAILED;
        }
        Optional<Template> template = template();
        Optional<Passwords> passwords = inputs.passwords().read(messages::print);
        if (template.isEmpty() || passwords.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        try {
            Progress progress = terminal.progress();
            Rendering rendering = write(template.get(), passwords.get(), output, progress);
            if (rendering instanceof Rendering.Rendered rendered) {
                output.keep();
                rendered.warnings().forEach(messages::warning);
                terminal.say(
                        String.format(
                                Locale.ROOT,
                                "%s: %s, %s, %s, %.2f s",
                                output.path(),
                                amount(rendered.rows(), "row"),
                                amount(rendered.pages(), "page"),
                                amount(progress.written(), "byte"),
                                progress.seconds()));
                return ExitStatus.OK;
            }
            output.discard();
            return failed(rendering, "reading data or writing " + output.path());
        } catch (IOException failure) {
            return failed(new Rendering.Failed(failure), "writing " + output.path());
        }
    }

    private static String amount(long number, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }

    private Rendering write(
            Template template, Passwords passwords, OutputFile output, Progress progress)
            throws IOException {
        try (progress;
                OutputStream out = output.open()) {
            return engine.render(
                    request(template, passwords, progress), progress.counted(out), progress::pages);
        }
    }

    private ExitStatus failed(Rendering rendering, String doing) {
        return switch (rendering) {
            case Rendering.Refused(var problems) -> {
                problems.forEach(messages::problem);
                yield ExitStatus.PROBLEMS;
            }
            case Rendering.Failed(IOException cause) -> {
                messages.print("octavo render: %s failed: %s".formatted(doing, cause));
                yield ExitStatus.FAILED;
            }
            case Rendering.Rendered _ -> ExitStatus.OK;
        };
    }

    private Optional<Template> template() {
        String yaml;
        try {
            yaml = Files.readString(inputs.template());
        } catch (CharacterCodingException _) {
            messages.print(inputs.template() + ":1:1: expected text in UTF-8");
            return Optional.empty();
        } catch (IOException failure) {
            messages.print(inputs.template() + ": the template cannot be read: " + failure);
            return Optional.empty();
        }
        return switch (TemplateParser.parse(yaml, filesBeside())) {
            case TemplateParsing.Parsed(Template template) -> Optional.of(template);
            case TemplateParsing.Rejected(var problems) -> {
                problems.forEach(messages::problem);
                yield Optional.empty();
            }
        };
    }

    /// The files in the template's folder, which remembers those that were asked for.
    private TemplateFiles filesBeside() {
        Path folder = inputs.template().toAbsolutePath().getParent();
        TemplateFiles beside = TemplateFiles.ofFolder(folder);
        return name -> {
            if (TemplateFiles.NAME.matcher(name).matches()) {
                files.add(folder.resolve(name));
            }
            return beside.read(name);
        };
    }

    /// Tells which of the files of the command line cannot be read.
    private boolean filesAreThere() {
        boolean there = isReadable(inputs.template());
        if (!there) {
            messages.print(inputs.template() + ": there is no such file that can be read");
        }
        for (Map.Entry<String, Path> file : inputs.data().entrySet()) {
            if (!isReadable(file.getValue())) {
                messages.print(
                        "--data %s: there is no file %s that can be read"
                                .formatted(file.getKey(), file.getValue()));
                there = false;
            }
        }
        return there;
    }

    private static boolean isReadable(Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file);
    }

    private RenderRequest request(Template template, Passwords passwords, Progress progress) {
        Map<String, DatasetSource> sources = new LinkedHashMap<>();
        inputs.data()
                .forEach(
                        (name, file) ->
                                sources.put(
                                        name,
                                        progress.counted(
                                                DatasetSource.ofFile(
                                                        file,
                                                        DataFile.format(file).orElseThrow()))));
        return new RenderRequest(
                template,
                Map.copyOf(inputs.parameters()),
                sources,
                inputs.locale(),
                inputs.timeZone(),
                inputs.now(),
                passwords);
    }
}
