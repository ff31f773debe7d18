package dev.octavo.report.template;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.engine.template.TemplateParser;
import dev.octavo.engine.template.TemplateParsing;
import dev.octavo.engine.template.TemplateProblem;
import dev.octavo.report.log.LogLine;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Templates in folders, with the files beside them. Every lookup compares the folders with what
/// was read from them and reads again what has changed.
@Startup
@Singleton
public class TemplateFolders implements TemplateCatalogue {
    private static final int MOST_BYTES = 1 << 20;
    private static final Logger LOG = Logger.getLogger(TemplateFolders.class);

    private final List<Path> folders;
    private final Map<String, Entry> entries = new HashMap<>();

    /// What a file said when it was last read.
    private record Entry(
            TemplateFile file, BroughtFiles brought, TemplateRef ref, TemplateParsing parsing) {
        boolean isOf(TemplateFile now) {
            return file.equals(now) && !brought.changed();
        }
    }

    /// @throws ConfigurationException naming the key of the configuration that is absurd
    public TemplateFolders(TemplateConfig config) throws IOException {
        this.folders = List.copyOf(config.directory());
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ConfigurationException(
                        "octavo.template.directory: '" + folder + "' is not a folder");
            }
        }
        refresh();
    }

    @Override
    public synchronized Lookup find(TemplateRef wanted) throws IOException {
        refresh();
        Entry entry = entries.get(wanted.name());
        if (entry == null) {
            return new UnknownName(new TreeSet<>(entries.keySet()));
        }
        if (wanted.version() != null && !wanted.version().equals(entry.ref().version())) {
            return new UnknownVersion(String.valueOf(entry.ref().version()));
        }
        return switch (entry.parsing()) {
            case TemplateParsing.Parsed(var template) -> new Found(template, entry.ref());
            case TemplateParsing.Rejected(var problems) -> new Broken(entry.ref(), problems);
        };
    }

    private void refresh() throws IOException {
        Map<String, TemplateFile> files = new HashMap<>();
        for (Path folder : folders) {
            for (TemplateFile file : TemplateFile.list(folder)) {
                TemplateFile other = files.putIfAbsent(file.name(), file);
                if (other != null) {
                    throw new IOException(
                            "two templates are named '%s': %s and %s"
                                    .formatted(file.name(), other.path(), file.path()));
                }
            }
        }
        entries.keySet().retainAll(files.keySet());
        for (TemplateFile file : files.values()) {
            Entry known = entries.get(file.name());
            if (known == null || !known.isOf(file)) {
                entries.put(file.name(), read(file));
            }
        }
    }

    private static Entry read(TemplateFile file) throws IOException {
        BroughtFiles brought = new BroughtFiles(file.folder());
        byte[] bytes = bytes(file.path());
        TemplateParsing parsing =
                bytes.length > MOST_BYTES
                        ? rejected("has more than " + MOST_BYTES + " bytes, which are the most")
                        : parse(file, new String(bytes, StandardCharsets.UTF_8), brought);
        String version =
                TemplateVersion.of(file.path().getFileName().toString(), bytes, brought.hashes());
        TemplateRef ref = new TemplateRef(file.name(), version);
        log(file, ref, parsing);
        return new Entry(file, brought, ref, parsing);
    }

    /// One byte more than is allowed at most, whatever the file system says of its size.
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(MOST_BYTES + 1);
        }
    }

    private static TemplateParsing parse(TemplateFile file, String yaml, BroughtFiles brought) {
        TemplateParsing parsing = TemplateParser.parse(yaml, brought);
        if (parsing instanceof TemplateParsing.Parsed(var template)
                && !template.name().equals(file.name())) {
            return rejected(
                    "the template is named '%s', its file '%s'; expected the same"
                            .formatted(template.name(), file.name()));
        }
        return parsing;
    }

    private static TemplateParsing rejected(String message) {
        return new TemplateParsing.Rejected(List.of(new TemplateProblem(1, 1, message)));
    }

    private static void log(TemplateFile file, TemplateRef ref, TemplateParsing parsing) {
        switch (parsing) {
            case TemplateParsing.Parsed _ ->
                    LogLine.of("template read")
                            .with("template", ref.name())
                            .with("version", ref.version())
                            .info(LOG);
            case TemplateParsing.Rejected(var problems) ->
                    LogLine.of("template broken")
                            .with("template", ref.name())
                            .with("file", file.path())
                            .with("problems", problems)
                            .error(LOG);
        }
    }
}
