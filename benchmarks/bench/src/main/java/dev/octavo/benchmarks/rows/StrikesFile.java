package dev.octavo.benchmarks.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Extends the wildlife strikes of the examples to any number of rows, the same ones each time.
/// When the real rows are used up they come again, a day later and a dollar dearer each time, and
/// every row has a number of its own: so none can be lost, doubled or moved unnoticed.
public final class StrikesFile {
    private final List<Strike> strikes;

    private StrikesFile(List<Strike> strikes) {
        this.strikes = strikes;
    }

    /// Reads the real rows.
    ///
    /// @param strikes the example's CSV file
    public static StrikesFile read(Path strikes) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(strikes)) {
            return new StrikesFile(reader.stream().map(Strike::of).toList());
        }
    }

    /// Writes a file of rows.
    ///
    /// @param rows how many; at least 1
    public void write(Path target, int rows) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(target)) {
            writer.writeRecord(StrikesTable.COLUMNS.stream().map(Column::title).toList());
            for (int row = 0; row < rows; row++) {
                int cycle = row / strikes.size();
                writer.writeRecord(strikes.get(row % strikes.size()).cells(row + 1, cycle));
            }
        }
    }

    /// One real row.
    private record Strike(LocalDate date, List<String> texts, long cost) {
        static Strike of(NamedCsvRecord strike) {
            return new Strike(
                    LocalDate.parse(strike.getField("Flight Date")),
                    Stream.of(
                                    "Airport Name",
                                    "Aircraft Airline Operator",
                                    "Aircraft Make Model",
                                    "Phase of flight",
                                    "Wildlife Species")
                            .map(strike::getField)
                            .toList(),
                    Long.parseLong(strike.getField("Cost Total $")));
        }

        List<String> cells(int number, int cycle) {
            return Stream.of(
                            Stream.of(Integer.toString(number), date.plusDays(cycle).toString()),
                            texts.stream(),
                            Stream.of(Long.toString(cost + cycle)))
                    .flatMap(cells -> cells)
                    .toList();
        }
    }
}
