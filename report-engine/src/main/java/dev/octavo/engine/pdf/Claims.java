package dev.octavo.engine.pdf;

import org.jspecify.annotations.Nullable;

/// The standards that a document keeps, and says that it does.
///
/// @param isAccessible PDF/UA-1, which tags are needed for
/// @param archivePart of PDF/A: 2, or 3 when there are attachments; null for an encrypted
///     document, which no archive takes
/// @param archiveLevel of conformance to that part: A when tagged, else U
record Claims(boolean isAccessible, @Nullable String archivePart, @Nullable String archiveLevel) {

    static Claims of(boolean tagged, boolean attachments, boolean encrypted) {
        return encrypted
                ? new Claims(tagged, null, null)
                : new Claims(tagged, attachments ? "3" : "2", tagged ? "A" : "U");
    }
}
