package dev.octavo.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.benchmarks.contender.Strikes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StrikesFileTest {
    private static final String HEADER =
            "Airport Name,Aircraft Airline Operator,Aircraft Make Model,Phase of flight,"
                    + "Wildlife Species,Cost Total $,Flight Date\n";

    @TempDir Path folder;

    @Test
    void rowsComeAgainADayLaterAndADollarDearer() throws IOException {
        Path source = folder.resolve("strikes.csv");
        Files.writeString(
                source,
                HEADER
                        + "DENVER INTL,MILITARY,B-52,Climb,Rock pigeon,4175,1990-01-31\n"
                        + "MEMPHIS INTL,FEDEX,B-727,Approach,Gull,0,1990-02-01\n");
        Path target = folder.resolve("rows.csv");

        StrikesFile.read(source).write(target, 3);

        try (Strikes strikes = Strikes.read(target)) {
            assertThat(strikes.next()).startsWith("1", "1990-01-31").endsWith("4,175");
            assertThat(strikes.next()).startsWith("2", "1990-02-01").endsWith("0");
            assertThat(strikes.next()).startsWith("3", "1990-02-01").endsWith("4,176");
            assertThat(strikes.hasNext()).isFalse();
        }
    }
}
