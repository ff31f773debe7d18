package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

class PageRasterTest {
    private static final int SIZE = 200;

    @Test
    void aShadeMoreOrLessIsAlike() {
        PageRaster raster = new PageRaster(line(20, 0), line(20, 30));

        assertThat(raster.isAlike()).isTrue();
    }

    @Test
    void aLineThatHasMovedByAPixelIsNot() {
        PageRaster raster = new PageRaster(line(20, 0), line(21, 0));

        assertThat(raster.isAlike()).isFalse();
        assertThat(raster.describe()).isEqualTo("1.000 % of the pixels differ");
    }

    @Test
    void aPageOfAnotherSizeIsNot() {
        BufferedImage other = new BufferedImage(SIZE, SIZE / 2, BufferedImage.TYPE_INT_RGB);

        PageRaster raster = new PageRaster(line(20, 0), other);

        assertThat(raster.isAlike()).isFalse();
        assertThat(raster.describe()).isEqualTo("200 x 100 pixels instead of 200 x 200");
    }

    @Test
    void theComparisonShowsTheDifferenceInRed(@TempDir Path folder) throws IOException {
        new PageRaster(line(20, 0), line(21, 0)).writeComparison(folder.resolve("a.png"));

        BufferedImage picture = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(3 * SIZE);
        assertThat(new Color(picture.getRGB(picture.getWidth() - 1, 20))).isEqualTo(Color.RED);
        assertThat(new Color(picture.getRGB(picture.getWidth() - 1, 50))).isEqualTo(Color.WHITE);
    }

    /// A white page with a line from edge to edge.
    private static BufferedImage line(int y, int shade) {
        BufferedImage page = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setColor(new Color(shade, shade, shade));
        graphics.fillRect(0, y, SIZE, 1);
        graphics.dispose();
        return page;
    }
}
