package dev.octavo.engine;

import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.template.Template;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A report whose rows are numbered, with data that is made up while it is read, so that only
/// the engine can be the one that runs out of memory.
final class NumberedRows {
    private static final String TEMPLATE =
            """
            version: 1
            name: numbered-rows
            title: Numbered rows
            page: { size: A4, margin: 15mm }
            datasets:
              rows:
                fields: { id: integer, day: date, text: string, amount: decimal }
            header: { start: "${title}" }
            footer: { end: "Page ${page.number} of ${page.count}" }
            body:
              - text: There are **${count(rows)}** rows.
              - table:
                  dataset: rows
                  columns:
                    - { value: "${'#' + text(id) + ';'}", title: No, width: 30mm, align: end }
                    - { field: day, title: Day, width: auto, format: date('medium') }
                    - { field: text, title: Text, width: 1 }
                    - { field: amount, title: Amount, width: auto, format: number(2), total: sum }
                  grandTotal: Sum
            """;
    private static final int CHUNK = 1_000;

    private NumberedRows() {}

    static Template template() {
        return PrintedReport.template(TEMPLATE);
    }

    static RenderRequest request(long rows) {
        return PrintedReport.request(template(), Map.of("rows", new Generated(rows)));
    }

    private record Generated(long rows) implements DatasetSource {
        @Override
        public Format format() {
            return Format.CSV;
        }

        @Override
        public InputStream open() {
            return new Rows(rows);
        }
    }

    /// CSV that is written while it is read, some rows at a time.
    private static final class Rows extends InputStream {
        private final long rows;
        private long written;
        private byte[] chunk = "id,day,text,amount\n".getBytes(StandardCharsets.UTF_8);
        private int position;

        private Rows(long rows) {
            this.rows = rows;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == chunk.length && written < rows) {
                writeChunk();
            }
            int count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, bytes, offset, count);
            position += count;
            return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        private void writeChunk() {
            StringBuilder lines = new StringBuilder();
            long last = Math.min(rows, written + CHUNK);
            for (long id = written + 1; id <= last; id++) {
                lines.append(id).append(",2026-01-").append(10 + id % 20);
                lines.append(",Text of row ").append(id).append(',').append(id % 1000);
                lines.append(".5\n");
            }
            written = last;
            chunk = lines.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
    }
}
