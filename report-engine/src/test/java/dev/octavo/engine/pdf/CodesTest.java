package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

class CodesTest {
    /// As many glyphs as a font can have.
    private static final int GLYPHS = 65_536;

    @Test
    void everyGlyphOfTheLargestFontHasACodeOfItsOwn() {
        BitSet seen = new BitSet();

        for (int i = 0; i < GLYPHS; i++) {
            seen.set(Codes.at(i));
        }

        assertThat(seen.cardinality()).isEqualTo(GLYPHS);
    }

    @Test
    void theFirstByteTellsHowManyThereAre() {
        for (int i = 0; i < GLYPHS; i++) {
            List<Integer> bytes = bytes(Codes.at(i));
            int first = bytes.getFirst();

            assertThat(bytes).hasSize(first < 0x80 ? 1 : first < 0xFF ? 2 : 3);
        }
    }

    @Test
    void noByteNeedsAnEscapeOrIsASpace() {
        Set<Integer> special =
                Set.of((int) '(', (int) ')', (int) '\\', (int) '\r', (int) '\n', (int) ' ');

        for (int i = 0; i < GLYPHS; i++) {
            assertThat(bytes(Codes.at(i))).doesNotContainAnyElementsOf(special);
        }
    }

    private static List<Integer> bytes(int code) {
        List<Integer> bytes = new ArrayList<>();
        for (int place = Codes.length(code) - 1; place >= 0; place--) {
            bytes.add((code >> (8 * place)) & 0xFF);
        }
        return bytes;
    }
}
