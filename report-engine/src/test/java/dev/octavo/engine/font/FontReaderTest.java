package dev.octavo.engine.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.font.FontReader.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class FontReaderTest {
    private static final byte[] GOOD = FontFiles.bundled("SourceSans3-Regular");

    @Test
    void aTrueTypeFontIsReadAndItsFileIsLeftAsItIs() {
        byte[] file = GOOD.clone();

        Outcome outcome = FontReader.read("a.ttf", file);

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(file).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "OTTO, an OpenType font with PostScript outlines",
        "ttcf, a collection of fonts",
        "wOF2, a font packed for the web",
        "%PDF, no font"
    })
    void whatIsNoTrueTypeFontIsToldByName(String beginning, String name) {
        byte[] file = GOOD.clone();
        System.arraycopy(beginning.getBytes(StandardCharsets.ISO_8859_1), 0, file, 0, 4);

        assertThat(reason(file)).isEqualTo("this is " + name + "; expected a TrueType font (.ttf)");
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertThat(reason(Arrays.copyOf(GOOD, GOOD.length / 2)))
                .isEqualTo("this font is not whole: its file ends too early");
        assertThat(reason(Arrays.copyOf(GOOD, 20)))
                .isEqualTo("this font is not whole: its file ends too early");
        assertThat(reason(new byte[0]))
                .isEqualTo("this is no font; expected a TrueType font (.ttf)");
    }

    @ParameterizedTest
    @CsvSource({"0002, false", "0004, true", "0008, true", "0100, false", "0200, false"})
    void onlyAFontWhoseMakerAllowsItIsEmbedded(String rights, boolean allowed) {
        byte[] file = GOOD.clone();
        ByteBuffer.wrap(file).putShort(table(file, "OS/2") + 8, Short.parseShort(rights, 16));

        assertThat(FontReader.read("a.ttf", file) instanceof Outcome.Accepted).isEqualTo(allowed);
    }

    @Test
    void damageEndsInARefusalOrAFontButNeverElsewhere() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] file = GOOD.clone();
            for (int j = 0; j < 1 + i / 10; j++) {
                file[random.nextInt(i % 2 == 0 ? 2_000 : file.length)] = (byte) random.nextInt();
            }

            if (FontReader.read("a.ttf", file) instanceof Outcome.Refused(String reason)) {
                assertThat(reason).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static String reason(byte[] file) {
        return switch (FontReader.read("a.ttf", file)) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Refused(String reason) -> reason;
        };
    }

    private static int table(byte[] file, String tag) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        for (int i = 0; i < bytes.getChar(4); i++) {
            int entry = 12 + 16 * i;
            if (new String(file, entry, 4, StandardCharsets.ISO_8859_1).equals(tag)) {
                return bytes.getInt(entry + 8);
            }
        }
        throw new AssertionError(tag);
    }
}
