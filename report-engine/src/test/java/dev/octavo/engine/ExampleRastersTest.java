package dev.octavo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// The first pages of every example look as they did when somebody last accepted them; `./octavo
/// rasters` accepts what they look like now. All fonts are in the documents, so that it does not
/// matter which ones a machine has.
class ExampleRastersTest {
    private static final Path ACCEPTED = Path.of("src/test/resources/dev/octavo/engine/rasters");
    private static final Path FAILED = Path.of("target", "rasters");
    private static final boolean ACCEPT = "accept".equals(System.getProperty("octavo.rasters"));
    private static final int PAGES = 2;
    private static final int DPI = 45;

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void looksAsAccepted(String example) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendering rendering = ReportEngine.create().render(Examples.request(example), out);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
                compare(picture, example + "-" + (page + 1) + ".png");
            }
        }
    }

    @Test
    void everyAcceptedPageIsOneOfAnExample() throws IOException {
        try (Stream<Path> files = Files.list(ACCEPTED)) {
            assertThat(
                            files.map(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .replaceAll("-\\d+\\.png", "")))
                    .hasSameElementsAs(Examples.names());
        }
    }

    private static void compare(BufferedImage actual, String name) throws IOException {
        Path accepted = ACCEPTED.resolve(name);
        if (ACCEPT) {
            acceptIfDifferent(actual, accepted);
            return;
        }
        assertThat(accepted).as("a new page; ./octavo rasters accepts it").exists();
        PageRaster raster = new PageRaster(ImageIO.read(accepted.toFile()), actual);
        if (!raster.isAlike()) {
            raster.writeComparison(FAILED.resolve(name));
            throw new AssertionError(
                    "%s: %s; see report-engine/%s, where expected, actual and difference stand next to each other. ./octavo rasters accepts the new pages"
                            .formatted(name, raster.describe(), FAILED.resolve(name)));
        }
    }

    /// Pages that look alike keep their bytes, so that only real changes are committed.
    private static void acceptIfDifferent(BufferedImage actual, Path accepted) throws IOException {
        if (!Files.exists(accepted)
                || !new PageRaster(ImageIO.read(accepted.toFile()), actual).isAlike()) {
            PageRaster.write(actual, accepted);
        }
    }
}
