package dev.octavo.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The font of the table: Noto Sans Regular, under the SIL Open Font License 1.1, whose text lies
/// beside it. Contenders embed the subset that they print.
public final class NotoSans {
    /// The name by which contenders refer to it.
    public static final String FAMILY = "Noto Sans";

    /// Where it is on the class path.
    public static final String RESOURCE = "dev/octavo/benchmarks/contender/NotoSans-Regular.ttf";

    private NotoSans() {}

    /// The whole font file.
    public static byte[] bytes() {
        try (InputStream font = open()) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The font file, to be closed by the caller.
    public static InputStream open() {
        return Objects.requireNonNull(
                NotoSans.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE);
    }
}
