package dev.octavo.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.FloatRange;

import java.util.List;
import java.util.stream.Collectors;

class LineBreakingPropertyTest {
    private static final TextStyle STYLE = TextStyle.of(Fonts.bundled().sans(), 9, Color.BLACK);

    @Property(seed = "1")
    void nothingIsLostAndNothingIsTooWide(
            @ForAll("texts") String text, @ForAll @FloatRange(min = 12, max = 300) float width) {
        Typesetter typesetter = new Typesetter();

        List<Line> lines = typesetter.lines(List.of(new Run(text, STYLE)), width);

        assertThat(letters(drawn(lines))).isEqualTo(letters(text));
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThan(width + 0.1f));
    }

    @Property(seed = "1")
    void theShortWayGivesTheSameLinesAsTheLongOne(
            @ForAll("texts") String text, @ForAll @FloatRange(min = 12, max = 300) float width) {
        Typesetter typesetter = new Typesetter();

        List<Line> quick = typesetter.lines(text, STYLE, width);

        List<Line> thorough = typesetter.lines(List.of(new Run(text, STYLE)), width);
        assertThat(drawn(quick)).isEqualTo(drawn(thorough));
        assertThat(quick).hasSameSizeAs(thorough);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(10, Arbitraries.chars().range('a', 'z')),
                        net.jqwik.api.Tuple.of(
                                4, Arbitraries.of(' ', '-', '/', '.', ',', '(', ')')),
                        net.jqwik.api.Tuple.of(
                                2, Arbitraries.of('\n', '\u00AD', '\u00A0', '\u200B')),
                        net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\u0391', '\u03A9')),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of('\u6F22', '\u3001', '\u25A1')));
        return characters.list().ofMaxSize(120).map(LineBreakingPropertyTest::joined);
    }

    private static String joined(List<Character> characters) {
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static String drawn(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.fragments().stream())
                .map(Fragment::text)
                .collect(Collectors.joining());
    }

    /// What must survive: everything but what may vanish or appear at the end of a line. What
    /// no font has appears as a box.
    private static String letters(String text) {
        return text.replaceAll("[ \n\u00AD\u200B-]", "")
                .replaceAll("[\u6F22\u3001\u03A2]", "\u25A1");
    }
}
