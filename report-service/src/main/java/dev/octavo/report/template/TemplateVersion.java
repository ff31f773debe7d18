package dev.octavo.report.template;

import dev.octavo.report.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SortedMap;

/// How versions are named: by the hash of everything that a template consists of, so that a
/// version never changes.
final class TemplateVersion {
    private TemplateVersion() {}

    /// The name of a version, 64 hexadecimal digits. A template without files has the SHA-256
    /// that `sha256sum` prints; one with files has that of the lines which `sha256sum` prints
    /// for the template and its files.
    ///
    /// @param fileName the template's own name, such as `template.yaml`
    /// @param template its bytes
    /// @param files the hashes of its files by name
    static String of(String fileName, byte[] template, SortedMap<String, String> files) {
        String own = hex(template);
        if (files.isEmpty()) {
            return own;
        }
        StringBuilder lines = new StringBuilder(line(own, fileName));
        files.forEach((name, hash) -> lines.append(line(hash, name)));
        return hex(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String hash, String name) {
        return hash + "  " + name + "\n";
    }

    private static String hex(byte[] data) {
        return HexFormat.of().formatHex(Sha256.of(data));
    }
}
