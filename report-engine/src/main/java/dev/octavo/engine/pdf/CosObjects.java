package dev.octavo.engine.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

/// Writes what PDFBox made, such as a font, into the file of ours.
final class CosObjects {
    private final PdfFile file;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();

    CosObjects(PdfFile file) {
        this.file = file;
    }

    /// Writes an object under a number, and everything that it refers to.
    void write(int number, COSDictionary object) throws IOException {
        numbers.put(object, number);
        Bytes body = new Bytes(1024);
        if (object instanceof COSStream stream) {
            entries(stream, body);
            try (InputStream raw = stream.createRawInputStream()) {
                byte[] data = raw.readAllBytes();
                file.rawStream(number, body, new Bytes(data.length).add(data, 0, data.length));
            }
        } else {
            dictionary(object, body);
            file.packedObject(number, body);
        }
    }

    private void dictionary(COSDictionary dictionary, Bytes body) throws IOException {
        body.add("<<");
        entries(dictionary, body);
        body.add(">>");
    }

    private void entries(COSDictionary dictionary, Bytes body) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            boolean lengthOfStream =
                    dictionary instanceof COSStream && COSName.LENGTH.equals(entry.getKey());
            if (!lengthOfStream) {
                body.name(entry.getKey().getName()).add(' ');
                value(entry.getValue(), body);
            }
        }
    }

    private void value(COSBase value, Bytes body) throws IOException {
        switch (value) {
            case COSObject reference -> value(reference.getObject(), body);
            case COSStream stream -> reference(stream, body);
            case COSDictionary part -> {
                if (part.containsKey(COSName.TYPE)) {
                    reference(part, body);
                } else {
                    dictionary(part, body);
                }
            }
            case COSArray array -> {
                body.add('[');
                for (int i = 0; i < array.size(); i++) {
                    value(array.get(i), body);
                    body.add(' ');
                }
                body.add(']');
            }
            case COSName name -> body.name(name.getName());
            case COSInteger integer -> body.integer(integer.longValue());
            case COSFloat number -> body.add(decimal(number));
            case COSString string -> body.literal(string.getBytes(), string.getBytes().length);
            case COSBoolean truth -> body.add(truth.getValue() ? "true" : "false");
            case COSNull _ -> body.add("null");
            default -> throw new IllegalStateException("Unexpected in a font: " + value);
        }
    }

    private static String decimal(COSFloat number) {
        String text = Double.toString(number.floatValue());
        // The tables of BigDecimal, which few numbers need, take a new process some time.
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }

    private void reference(COSDictionary object, Bytes body) throws IOException {
        Integer number = numbers.get(object);
        if (number == null) {
            number = file.reserve();
            write(number, object);
        }
        body.reference(number);
    }
}
