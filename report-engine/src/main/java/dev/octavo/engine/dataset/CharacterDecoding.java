package dev.octavo.engine.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes text after its byte order mark, which is swallowed, or else in a given encoding.
final class CharacterDecoding {
    private CharacterDecoding() {}

    /// A reader that fails with a `CharacterCodingException` on bytes that are no text, rather
    /// than put other characters in their place.
    static Reader reader(InputStream input, Charset encoding) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, 3);
        byte[] head = bytes.readNBytes(3);
        Charset marked = encoding;
        int mark = 0;
        if (head.length == 3 && is(head, 0xEF, 0xBB) && (head[2] & 0xFF) == 0xBF) {
            marked = StandardCharsets.UTF_8;
            mark = 3;
        } else if (head.length >= 2 && is(head, 0xFE, 0xFF)) {
            marked = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (head.length >= 2 && is(head, 0xFF, 0xFE)) {
            marked = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        bytes.unread(head, mark, head.length - mark);
        return new InputStreamReader(
                bytes,
                marked.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean is(byte[] head, int first, int second) {
        return (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
