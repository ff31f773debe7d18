package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.HeadingLevels;
import dev.octavo.engine.layout.MarginFurniture;
import dev.octavo.engine.layout.MarginSlots;
import dev.octavo.engine.layout.PageFlow;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.PageFrames;
import dev.octavo.engine.layout.ProseLayout;
import dev.octavo.engine.layout.SlotText;
import dev.octavo.engine.layout.TableColumn;
import dev.octavo.engine.layout.TableLayout;
import dev.octavo.engine.layout.TableRow;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.protection.Protection;
import dev.octavo.engine.text.Fonts;
import dev.octavo.engine.text.Markdown;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A document with everything that the printer can print.
final class SampleDocument {
    static final String TITLE = "Gr\u00FC\u00DFe & <K\u00FCsse>";
    private static final String PROSE =
            """
            Some *emphasis*, some **strength**, some `code` and a
            [link](https://example.org/?a=(b)&c=%20).

            1. first
            2. second, with
               - an inner item

            > Somebody said this.

            ```
            x = 1
            ```
            """;

    private SampleDocument() {}

    static byte[] bytes(int rows, PdfOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, rows, options);
        return out.toByteArray();
    }

    static void write(OutputStream out, int rows, PdfOptions options) throws IOException {
        write(out, rows, options, null);
    }

    static void write(
            OutputStream out, int rows, PdfOptions options, @Nullable Protection protection)
            throws IOException {
        Theme theme = Theme.standard(Fonts.bundled());
        Typesetter typesetter = new Typesetter();
        PageFrame frame = new PageFrame(420, 298, 40, 40, 30, 30);
        DocumentInfo info =
                new DocumentInfo(
                        TITLE,
                        "Ada & <Co>",
                        "What is\u0001 written",
                        List.of("samples", "standards"),
                        Locale.GERMANY,
                        Instant.parse("2026-07-03T10:15:30Z"),
                        ZoneId.of("Europe/Berlin"));
        Encryption encryption = protection == null ? null : new Encryption(protection);
        try (PdfDocument document = new PdfDocument(out, info, options, encryption)) {
            MarginFurniture furniture =
                    new MarginFurniture(
                            PageFrames.all(frame),
                            theme.furniture(),
                            typesetter,
                            new PageNumbers(),
                            () -> {});
            PageFlow flow = new PageFlow(frame, furniture, document);
            Tag root = Tag.document();
            ProseLayout prose = new ProseLayout(flow, theme, typesetter, new HeadingLevels(), root);
            prose.heading(1, "Chapter");
            prose.prose(Markdown.parse(PROSE));
            prose.heading(2, "Section");
            table(flow, theme, typesetter, root, rows);
            prose.heading(1, "The end");
            flow.complete(root);
            flow.finish();
            document.finish();
        }
    }

    private static void table(PageFlow flow, Theme theme, Typesetter typesetter, Tag root, int rows)
            throws IOException {
        TableLayout table =
                new TableLayout(
                        flow,
                        theme,
                        typesetter,
                        root,
                        List.of(
                                new TableColumn("No", new TableColumn.Width.Auto(), Align.END),
                                new TableColumn(
                                        "Name", new TableColumn.Width.Share(1), Align.START),
                                new TableColumn("", new TableColumn.Width.Auto(), Align.CENTER)));
        table.add(new TableRow.GroupStart("Group A", "(continued)", 2));
        for (int i = 1; i <= rows; i++) {
            String name = i == 3 ? "so long that it needs more than a page ".repeat(60) : "row" + i;
            table.add(new TableRow.Data(List.of(i + "", name, i % 2 == 0 ? "" : "odd")));
        }
        table.add(
                new TableRow.Total(
                        TableRow.Weight.SUBTOTAL, "Total of A", List.of("", "", rows + "")));
        table.add(new TableRow.GroupEnd());
        table.add(
                new TableRow.Total(
                        TableRow.Weight.GRAND_TOTAL, "Everything", List.of(rows + "", "", "")));
        table.finish();
    }

    private static final class PageNumbers implements MarginFurniture.Source {
        @Override
        public MarginSlots header(int pageNumber) {
            return new MarginSlots(new SlotText.Known("Sample"), null, null);
        }

        @Override
        public MarginSlots footer(int pageNumber) {
            SlotText counted = new SlotText.Counted(count -> "Page " + pageNumber + " of " + count);
            return new MarginSlots(null, null, counted);
        }
    }
}
