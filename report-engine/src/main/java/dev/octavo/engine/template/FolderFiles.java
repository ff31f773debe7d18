package dev.octavo.engine.template;

import dev.octavo.engine.spelling.Suggestion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files in and below a folder.
record FolderFiles(Path folder) implements TemplateFiles {
    private static final int MOST_SUGGESTED = 1_000;

    @Override
    public Content read(String name) {
        if (!NAME.matcher(name).matches()) {
            return new Unavailable("this is no name of a file beside the template");
        }
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (!file.startsWith(root)) {
                return new Unavailable("it leads out of the template's folder");
            }
            if (!Files.isRegularFile(file)) {
                return new Unavailable("it is no file");
            }
            return content(file);
        } catch (NoSuchFileException _) {
            return new Unavailable(
                    "there is no such file beside the template"
                            + Suggestion.clause(name, neighbours(name)));
        } catch (IOException failure) {
            return new Unavailable("it cannot be read: " + failure.getMessage());
        }
    }

    /// Reads one byte more than is allowed at most, whatever the file system says of its size.
    private static Content content(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? TemplateFiles.tooLarge(Files.size(file))
                    : new Found(bytes);
        }
    }

    /// What lies where a file is missing, for a suggestion.
    private List<String> neighbours(String name) {
        String path = name.substring(0, name.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.limit(MOST_SUGGESTED)
                    .map(file -> path + file.getFileName())
                    .filter(known -> NAME.matcher(known).matches())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
