package dev.octavo.engine.template;

import dev.octavo.engine.font.FontFile;
import dev.octavo.engine.font.FontReader;
import dev.octavo.engine.picture.Picture;
import dev.octavo.engine.picture.PictureReader;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The files that one template brings along, each read and understood once, and what they may
/// amount to.
final class OwnFiles {
    /// The most that all files of a template hold together, in bytes.
    static final int MAX_BYTES = 32 << 20;

    /// The most that all inclusions of fragments come to, in characters: a fragment that is
    /// included twice counts twice.
    static final int MAX_INCLUDED = 2_000_000;

    /// How often files may be included; each time they are read anew, for what they mean
    /// depends on where they stand.
    static final int MAX_INCLUSIONS = 200;

    private final TemplateFiles files;
    private final Map<String, TemplateFiles.Found> known = new HashMap<>();
    private final Map<String, PictureReader.Outcome> pictures = new HashMap<>();
    private final Map<String, FontReader.Outcome> fonts = new HashMap<>();
    private long bytes;
    private long included;
    private int inclusions;

    OwnFiles(TemplateFiles files) {
        this.files = files;
    }

    TemplateFiles.Content read(String name) {
        TemplateFiles.Found before = known.get(name);
        if (before != null) {
            return before;
        }
        TemplateFiles.Content content = files.read(name);
        if (content instanceof TemplateFiles.Found found) {
            bytes += found.bytes().length;
            if (bytes > MAX_BYTES) {
                return new TemplateFiles.Unavailable(
                        "the template's files have more than %d bytes together"
                                .formatted(MAX_BYTES));
            }
            known.put(name, found);
        }
        return content;
    }

    /// The picture in a file that was read. However often a template names it, documents hold it
    /// once.
    ///
    /// @param refused told why, where there is none
    Optional<Picture> picture(String name, byte[] file, Consumer<String> refused) {
        return switch (pictures.computeIfAbsent(name, _ -> PictureReader.read(file))) {
            case PictureReader.Outcome.Accepted(Picture picture) -> Optional.of(picture);
            case PictureReader.Outcome.Refused(String reason) -> {
                refused.accept(reason);
                yield Optional.empty();
            }
        };
    }

    /// The font in a file that was read.
    ///
    /// @param refused told why, where there is none
    Optional<FontFile> font(String name, byte[] file, Consumer<String> refused) {
        return switch (fonts.computeIfAbsent(name, _ -> FontReader.read(name, file))) {
            case FontReader.Outcome.Accepted(FontFile font) -> Optional.of(font);
            case FontReader.Outcome.Refused(String reason) -> {
                refused.accept(reason);
                yield Optional.empty();
            }
        };
    }

    /// Takes one more inclusion into account.
    ///
    /// @return what is too much; null when it is not
    @Nullable String include(int characters) {
        included += characters;
        inclusions++;
        if (inclusions > MAX_INCLUSIONS) {
            return "the template has more than %d parts".formatted(MAX_INCLUSIONS);
        }
        return included > MAX_INCLUDED
                ? "the parts of this template have more than %d characters together"
                        .formatted(MAX_INCLUDED)
                : null;
    }
}
