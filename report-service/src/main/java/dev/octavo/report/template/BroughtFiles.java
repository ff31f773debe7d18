package dev.octavo.report.template;

import dev.octavo.engine.template.TemplateFiles;
import dev.octavo.report.Sha256;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files in a template's folder, and which of them the template has asked for: these, and
/// no others, belong to its version.
final class BroughtFiles implements TemplateFiles {
    private final Path folder;
    private final TemplateFiles files;
    private final Map<String, FileStamp> stamps = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();

    /// @param folder where the template lies
    BroughtFiles(Path folder) {
        this.folder = folder;
        this.files = TemplateFiles.ofFolder(folder);
    }

    @Override
    public synchronized Content read(String name) {
        if (NAME.matcher(name).matches()) {
            // Before it is read: what changes in between is then read once more.
            stamps.putIfAbsent(name, FileStamp.of(folder.resolve(name)));
        }
        Content content = files.read(name);
        if (content instanceof Found found) {
            hashes.put(name, HexFormat.of().formatHex(Sha256.of(found.bytes())));
        }
        return content;
    }

    /// The SHA-256 of each file that was read, in hexadecimal, by name.
    synchronized SortedMap<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    /// Whether a file that was asked for is another one now, is gone, or has come.
    synchronized boolean changed() {
        return stamps.entrySet().stream()
                .anyMatch(
                        stamp ->
                                !FileStamp.of(folder.resolve(stamp.getKey()))
                                        .equals(stamp.getValue()));
    }
}
