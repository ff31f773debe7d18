package dev.octavo.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.engine.picture.PictureReader.Outcome;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class PictureReaderTest {
    private static String reason(byte[] file) {
        return switch (PictureReader.read(file)) {
            case Outcome.Accepted _ -> "readable";
            case Outcome.Refused(String reason) -> reason;
        };
    }

    @Test
    void saysWhatIsWrong() {
        byte[] png = Pictures.halves(BufferedImage.TYPE_INT_RGB, "png", 255);
        byte[] jpeg = Pictures.halves(BufferedImage.TYPE_INT_RGB, "jpg", 255);
        BufferedImage deep = new BufferedImage(2, 2, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage wide = new BufferedImage(10_001, 1, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(reason("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("this is neither a PNG nor a JPEG file");
        assertThat(reason(new byte[0])).contains("neither");
        assertThat(reason(Arrays.copyOf(png, png.length / 2))).contains("ends before its end");
        assertThat(reason(Arrays.copyOf(jpeg, 30))).contains("damaged");
        assertThat(reason(Pictures.write(deep, "png"))).contains("save it with 8 bits");
        assertThat(reason(Pictures.write(wide, "png"))).contains("10001 by 1 pixels");
    }

    @Test
    void damagedFilesAreRefusedAndNothingElseHappens() {
        Random random = new Random(11);
        byte[][] files = {
            Pictures.halves(BufferedImage.TYPE_INT_ARGB, "png", 100),
            Pictures.halves(BufferedImage.TYPE_BYTE_INDEXED, "png", 255),
            Pictures.halves(BufferedImage.TYPE_INT_RGB, "jpg", 255)
        };
        int refused = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] file = files[i % files.length].clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            file = Arrays.copyOf(file, file.length - random.nextInt(4));
            refused += PictureReader.read(file) instanceof Outcome.Refused ? 1 : 0;
        }

        assertThat(refused).isBetween(1_000, 29_000);
    }
}
