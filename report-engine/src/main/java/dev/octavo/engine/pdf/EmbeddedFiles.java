package dev.octavo.engine.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that one document brings along (ISO 32000-1, 7.11.4), which are the data that it
/// shows (ISO 19005-3, 6.8). They are as large as they like: each is written while it is read.
final class EmbeddedFiles {
    private final PdfFile file;
    private final String date;
    private final SortedMap<String, Integer> byName = new TreeMap<>();

    /// @param date when they were last changed, as PDF writes it
    EmbeddedFiles(PdfFile file, String date) {
        this.file = file;
        this.date = date;
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    void write(Attachment attachment) throws IOException {
        int stream = file.reserve();
        int parameters = file.reserve();
        Bytes entries = new Bytes(128).add("/Type/EmbeddedFile/Subtype");
        entries.name(attachment.mediaType()).add("/Params ").reference(parameters);
        MessageDigest digest = md5();
        Counted content = new Counted(new DigestInputStream(attachment.content().open(), digest));
        try (content) {
            file.longStream(stream, entries, content);
        }
        Bytes body = new Bytes(128).add("<</Size ").integer(content.count);
        body.add("/CheckSum<").add(HexFormat.of().formatHex(digest.digest()));
        body.add(">/ModDate").text(date);
        file.packedObject(parameters, body.add(">>"));

        int specification = file.reserve();
        body = new Bytes(256).add("<</Type/Filespec/AFRelationship/Data/F");
        body.text(attachment.name()).add("/UF").text(attachment.name());
        body.add("/EF<</F ").reference(stream).add("/UF ").reference(stream).add(">>");
        file.packedObject(specification, body.add(">>"));
        byName.put(attachment.name(), specification);
    }

    /// Appends the catalogue's entries.
    void addTo(Bytes catalog) {
        catalog.add("/AF[");
        byName.values().forEach(object -> catalog.reference(object).add(' '));
        catalog.add("]/Names<</EmbeddedFiles<</Names[");
        byName.forEach((name, object) -> catalog.text(name).reference(object).add(' '));
        catalog.add("]>>>>");
    }

    /// The checksum that PDF knows; it tells damage, it keeps no secret.
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no MD5", e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
