package dev.octavo.report.template;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A template's file as it lies in a folder: `NAME.yaml`, `NAME.yml` or `NAME/template.yaml`.
///
/// @param name the template's name, told by the file or folder
/// @param path the file
/// @param stamp when it was last written, and its size
record TemplateFile(String name, Path path, FileStamp stamp) {
    /// Lists the templates of a folder. What begins with a dot is passed over: a mounted
    /// ConfigMap keeps its real files in such folders and links to them.
    static List<TemplateFile> list(Path folder) throws IOException {
        List<TemplateFile> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                Path nested = entry.resolve("template.yaml");
                if (Files.isRegularFile(nested)) {
                    files.add(of(name, nested));
                } else if (name.matches(".*\\.ya?ml") && Files.isRegularFile(entry)) {
                    files.add(of(name.substring(0, name.lastIndexOf('.')), entry));
                }
            }
        }
        return files;
    }

    /// The folder of the file, and of those that it brings along.
    Path folder() {
        return path.resolveSibling(".");
    }

    private static TemplateFile of(String name, Path path) {
        return new TemplateFile(name, path, FileStamp.of(path));
    }
}
