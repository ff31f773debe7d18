package dev.octavo.benchmarks.contender;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;

/// Reads the rows of a table for contenders that have no reader of their own: a CSV file in UTF-8
/// whose header has the titles of [StrikesTable#COLUMNS]. Each row is an array of the cells' text
/// as it is printed; only the cost needs a format.
public final class Strikes implements Iterator<String[]>, AutoCloseable {
    private static final int COST = StrikesTable.COLUMNS.size() - 1;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final NumberFormat amounts = NumberFormat.getIntegerInstance(Locale.US);

    private Strikes(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        if (!records.hasNext()) {
            throw new NoSuchElementException("The file of rows is empty: expected a header");
        }
        records.next();
    }

    /// Opens a file of rows and passes its header by.
    public static Strikes read(Path rows) throws IOException {
        return new Strikes(CsvReader.builder().ofCsvRecord(rows));
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public String[] next() {
        CsvRecord row = records.next();
        String[] cells = row.getFields().toArray(String[]::new);
        cells[COST] = amounts.format(Long.parseLong(cells[COST]));
        return cells;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
