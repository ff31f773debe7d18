package dev.octavo.engine.pdf;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A file of numbered objects that goes out as they are written (ISO 32000-1, 7.5). All it
/// keeps is eight bytes for each object, to say at the end where it stands.
///
/// Small objects are gathered in compressed object streams (7.5.7).
final class PdfFile implements Closeable {
    /// Objects in an object stream: enough to compress well, few enough to look one up quickly.
    private static final int PACK_SIZE = 200;

    /// The same of objects that are read rarely. Measured: compressing those of a large table
    /// takes a sixth less time than at 200, to 4 % fewer bytes, and no less beyond.
    private static final int RARE_PACK_SIZE = 800;

    /// Below this size a stream is smaller uncompressed.
    private static final int WORTH_COMPRESSING = 120;

    private final OutputStream out;
    private final Deflater deflater;
    private final @Nullable Encryption encryption;
    private final CRC32C checksum = new CRC32C();
    private final ObjectPlaces places = new ObjectPlaces();
    private final ObjectPack readFirst = new ObjectPack();
    private final ObjectPack readRarely = new ObjectPack();
    private final Bytes deflated = new Bytes(32 * 1024);
    private final Bytes head = new Bytes(256);
    private final byte[] chunk = new byte[8 * 1024];
    private long position;

    /// @param out gets the file; it is neither flushed nor closed
    /// @param level of compression, 1 (fast) to 9 (small)
    /// @param encryption of all streams; null for none
    PdfFile(OutputStream out, int level, @Nullable Encryption encryption) throws IOException {
        this.out = out;
        this.encryption = encryption;
        this.deflater = new Deflater(level);
        write(new Bytes(16).add("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
    }

    /// A number for an object that is written later.
    int reserve() {
        return places.reserve();
    }

    /// Writes an object as it is, apart from others; its strings are never encrypted.
    private void object(int number, Bytes body) throws IOException {
        begin(number).add(body).add("\nendobj\n");
        write(head);
    }

    /// Writes an object into an object stream. Pages, the catalogue and structure elements can
    /// stand in one; streams cannot.
    void packedObject(int number, Bytes body) throws IOException {
        pack(readFirst, PACK_SIZE, number, body);
    }

    /// Writes an object of the document's structure, which most readers never look at: apart
    /// from the others, so that finding a page does not mean to read the structure around it.
    void structureObject(int number, Bytes body) throws IOException {
        pack(readRarely, RARE_PACK_SIZE, number, body);
    }

    private void pack(ObjectPack pack, int size, int number, Bytes body) throws IOException {
        if (pack.count() == 0) {
            pack.begin(reserve());
        }
        places.inPack(number, pack.number(), pack.count());
        pack.add(number, body);
        if (pack.count() == size) {
            flush(pack);
        }
    }

    private void flush(ObjectPack pack) throws IOException {
        if (pack.count() > 0) {
            Bytes entries = new Bytes(64);
            Bytes data = pack.end(entries);
            stream(pack.number(), entries, data);
        }
    }

    /// Writes a stream, compressed where that makes it smaller.
    ///
    /// @param entries of its dictionary, besides length and filter
    void stream(int number, Bytes entries, Bytes data) throws IOException {
        if (data.length() < WORTH_COMPRESSING) {
            rawStream(number, entries, data);
            return;
        }
        deflate(data);
        rawStream(number, entries.add("/Filter/FlateDecode"), deflated);
    }

    /// Writes a stream whose data is encoded as its dictionary says.
    void rawStream(int number, Bytes entries, Bytes data) throws IOException {
        plainStream(number, entries, encryption == null ? data : encryption.encrypt(data));
    }

    private void plainStream(int number, Bytes entries, Bytes data) throws IOException {
        begin(number).add("<<").add(entries).add("/Length ").integer(data.length());
        write(head.add(">>stream\n"));
        write(data);
        head.clear();
        write(head.add("\nendstream\nendobj\n"));
    }

    /// Writes a stream of any length, compressed, while it is read.
    void longStream(int number, Bytes entries, InputStream data) throws IOException {
        int length = reserve();
        begin(number).add("<<").add(entries).add("/Filter/FlateDecode/Length ");
        write(head.reference(length).add(">>stream\n"));
        long start = position;
        deflater.reset();
        try (OutputStream compressed =
                new DeflaterOutputStream(encrypting(new Tail()), deflater, chunk.length)) {
            data.transferTo(compressed);
        }
        long end = position;
        head.clear();
        write(head.add("\nendstream\nendobj\n"));
        object(length, new Bytes(20).integer(end - start));
    }

    private OutputStream encrypting(OutputStream plain) throws IOException {
        return encryption == null ? plain : encryption.encrypting(plain);
    }

    /// What is written goes to the end of the file.
    private final class Tail extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            PdfFile.this.write(bytes, from, count);
        }
    }

    private Bytes begin(int number) {
        places.at(number, position);
        head.clear();
        return head.integer(number).add(" 0 obj\n");
    }

    private void deflate(Bytes data) {
        deflated.clear();
        deflater.reset();
        deflater.setInput(data.array(), 0, data.length());
        deflater.finish();
        while (!deflater.finished()) {
            int count = deflater.deflate(chunk);
            deflated.add(chunk, 0, count);
        }
    }

    /// Writes where every object stands, and the end of the file.
    ///
    /// @param catalog the document's root object
    /// @param info the object with the document's information
    void finish(int catalog, int info) throws IOException {
        flush(readFirst);
        flush(readRarely);
        int secrets = encryption == null ? 0 : reserve();
        if (encryption != null) {
            object(secrets, encryption.dictionary());
        }
        int number = reserve();
        places.at(number, position);
        int columns = places.columns();
        Bytes entries = new Bytes(256);
        entries.add("/Type/XRef/Size ").integer(places.size());
        entries.add("/W[1 ").integer(columns - 3).add(" 2]/Root ").reference(catalog);
        entries.add("/Info ").reference(info).add("/ID[");
        identifier(entries);
        identifier(entries);
        entries.add("]/DecodeParms<</Predictor 12/Columns ").integer(columns).add(">>");
        if (secrets != 0) {
            entries.add("/Encrypt ").reference(secrets);
        }
        long start = position;
        // Compressed however small it is: a predictor means nothing without a filter.
        deflate(places.table());
        plainStream(number, entries.add("/Filter/FlateDecode"), deflated);
        head.clear();
        write(head.add("startxref\n").integer(start).add("\n%%EOF\n"));
    }

    /// The same content has the same identifier.
    private void identifier(Bytes entries) {
        entries.add('<');
        String digits = "%016X%016X".formatted(checksum.getValue(), position);
        entries.add(digits).add('>');
    }

    private void write(Bytes bytes) throws IOException {
        write(bytes.array(), 0, bytes.length());
    }

    private void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        checksum.update(bytes, from, count);
        position += count;
    }

    /// Frees the compressor; the file's stream is not closed.
    @Override
    public void close() {
        deflater.end();
    }
}
