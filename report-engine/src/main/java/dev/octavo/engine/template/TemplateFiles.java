package dev.octavo.engine.template;

import dev.octavo.engine.spelling.Suggestion;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// The files that a template brings along: fragments, themes, pictures. They are read while the
/// template is parsed and belong to it like its own text; nothing else can be reached.
///
/// Names are relative to the template, also within fragments, and lead no way up or out: see
/// [#NAME]. Implementations are thread-safe.
public interface TemplateFiles {
    /// The largest file, in bytes.
    int MAX_BYTES = 8 << 20;

    /// What a name is made of: segments of ASCII letters, digits, `_`, `-` and `.`, none of
    /// which begins with a dot, divided by `/`.
    Pattern NAME =
            Pattern.compile(
                    "[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}){0,7}");

    /// The files of a template that has none.
    TemplateFiles NONE = of(Map.of());

    /// Looks a file up. Names that do not match [#NAME] are never available.
    Content read(String name);

    /// What came of looking for a file.
    sealed interface Content {}

    /// The file is there.
    final class Found implements Content {
        private final byte[] bytes;

        /// @param bytes at most [#MAX_BYTES]; not copied, and must not change
        public Found(byte[] bytes) {
            this.bytes = bytes;
        }

        /// The whole file; whoever gets it does not change it.
        public byte[] bytes() {
            return bytes;
        }
    }

    /// The file is not there, or cannot be used.
    ///
    /// @param reason for messages, such as `there is no such file beside the template`
    record Unavailable(String reason) implements Content {}

    /// Files in memory, by name. The arrays are not copied and must not change.
    static TemplateFiles of(Map<String, byte[]> files) {
        Map<String, byte[]> byName = Map.copyOf(files);
        return name -> {
            byte[] bytes = byName.get(name);
            if (bytes == null) {
                return new Unavailable(
                        "there is no such file beside the template"
                                + Suggestion.clause(name, byName.keySet()));
            }
            return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : new Found(bytes);
        };
    }

    /// The files in and below a folder, as they are when they are read. Links that lead out of
    /// the folder are not followed.
    static TemplateFiles ofFolder(Path folder) {
        return new FolderFiles(folder);
    }

    /// A file with too many bytes.
    static Unavailable tooLarge(long bytes) {
        return new Unavailable(
                "the file has %d bytes; expected at most %d".formatted(bytes, MAX_BYTES));
    }
}
