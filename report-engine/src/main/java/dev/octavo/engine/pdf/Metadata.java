package dev.octavo.engine.pdf;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The document's information, twice as the standards ask: in a dictionary (ISO 32000-1,
/// 14.3.3) and in XMP (ISO 16684-1), with the claims of PDF/A and PDF/UA.
final class Metadata {
    private static final String PRODUCER = "Octavo";
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmssXX", Locale.ROOT);

    private static final String ARCHIVE_PART = "<pdfaid:part>%s</pdfaid:part>";
    private static final String ARCHIVE_LEVEL = "<pdfaid:conformance>%s</pdfaid:conformance>";

    /// The claim of PDF/UA-1, and the schema that PDF/A wants described because it does not
    /// know it.
    private static final String ACCESSIBILITY =
            """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about=""
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private final DocumentInfo info;
    private final ZonedDateTime created;

    Metadata(DocumentInfo info) {
        this.info = info;
        this.created = info.created().atZone(info.timeZone()).truncatedTo(ChronoUnit.SECONDS);
    }

    /// The information dictionary.
    Bytes dictionary() {
        Bytes body = new Bytes(256);
        body.add("<</Title").text(info.title());
        addTo(body, "/Author", info.author());
        addTo(body, "/Subject", info.subject());
        addTo(body, "/Keywords", keywords());
        body.add("/Producer").text(PRODUCER).add("/Creator").text(PRODUCER);
        String date = pdfDate();
        return body.add("/CreationDate").text(date).add("/ModDate").text(date).add(">>");
    }

    private static void addTo(Bytes body, String key, @Nullable String text) {
        if (text != null) {
            body.add(key).text(text);
        }
    }

    /// All keywords in one text, as both places want them.
    private @Nullable String keywords() {
        return info.keywords().isEmpty() ? null : String.join(", ", info.keywords());
    }

    /// A property of XMP that is there only when it has a value.
    private static String property(String form, @Nullable String value) {
        return value == null ? "" : form.formatted(escaped(value)) + "\n";
    }

    /// When the document was asked for, as PDF writes it.
    String pdfDate() {
        String date = PDF_DATE.format(created);
        if (date.endsWith("Z")) {
            return date;
        }
        int minutes = date.length() - 2;
        return date.substring(0, minutes) + "'" + date.substring(minutes) + "'";
    }

    /// The XMP packet.
    ///
    /// @param claims the standards that the document keeps
    Bytes xmp(Claims claims) {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created);
        String accessibility = claims.isAccessible() ? ACCESSIBILITY : "";
        String packet =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                %s%s%s<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <pdf:Producer>%s</pdf:Producer>
                %s</rdf:Description>
                %s</rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>"""
                        .formatted(
                                escaped(info.title()),
                                property(
                                        "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq>"
                                                + "</dc:creator>",
                                        info.author()),
                                property(
                                        "<dc:description><rdf:Alt><rdf:li"
                                                + " xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
                                                + "</dc:description>",
                                        info.subject()),
                                property("<pdf:Keywords>%s</pdf:Keywords>", keywords()),
                                escaped(language()),
                                date,
                                date,
                                PRODUCER,
                                PRODUCER,
                                property(ARCHIVE_PART, claims.archivePart())
                                        + property(ARCHIVE_LEVEL, claims.archiveLevel()),
                                accessibility);
        byte[] encoded = packet.getBytes(StandardCharsets.UTF_8);
        return new Bytes(encoded.length).add(encoded, 0, encoded.length);
    }

    /// The language as documents name it.
    String language() {
        return info.language().toLanguageTag();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
