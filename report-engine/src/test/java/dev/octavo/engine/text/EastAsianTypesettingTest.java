package dev.octavo.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class EastAsianTypesettingTest {
    private static final float SIZE = 10;
    private static final TextStyle STYLE = TextStyle.of(Fonts.bundled().sans(), SIZE, Color.BLACK);
    private static final String LETTERS = "永和九年歲在癸丑あいうアイウ가나다라中文字";
    private static final String NEVER_FIRST = "、。，．：；？！）」』】〉》ゃっょーァッ々・…";
    private static final String NEVER_LAST = "（「『【〈《";

    private static List<String> broken(String text, float width) {
        return new Typesetter(EastAsianFonts.installed(), Locale.JAPAN)
                .lines(text, STYLE, width).stream()
                        .map(
                                line ->
                                        line.fragments().stream()
                                                .map(Fragment::text)
                                                .collect(Collectors.joining()))
                        .toList();
    }

    @Property(seed = "1")
    void noLineStartsOrEndsWithWhatMayNot(
            @ForAll("sentences") String text, @ForAll @IntRange(min = 6, max = 30) int letters) {
        List<String> lines = broken(text, letters * SIZE);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines.subList(1, lines.size()))
                .noneMatch(line -> NEVER_FIRST.indexOf(line.charAt(0)) >= 0);
        assertThat(lines.subList(0, lines.size() - 1))
                .noneMatch(line -> NEVER_LAST.indexOf(line.charAt(line.length() - 1)) >= 0);
    }

    @Property(seed = "1")
    void everyCharacterIsDrawnInAFaceThatHasIt(@ForAll("anything") String text) {
        Typesetter typesetter = new Typesetter(EastAsianFonts.installed(), Locale.ROOT);

        List<Line> lines = typesetter.lines(text, STYLE, 100);

        assertThat(lines)
                .flatExtracting(Line::fragments)
                .allSatisfy(
                        fragment ->
                                assertThat(fragment.text().codePoints())
                                        .allMatch(c -> fragment.face().glyph(c) != 0));
    }

    /// Letters, one mark at most after each, and brackets with something in them: no run of
    /// marks is wider than a line.
    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> letter = Arbitraries.of(pieces(LETTERS));
        Arbitrary<String> marked =
                letter.flatMap(l -> Arbitraries.of(pieces(NEVER_FIRST)).map(mark -> l + mark));
        Arbitrary<String> opened =
                letter.flatMap(l -> Arbitraries.of(pieces(NEVER_LAST)).map(mark -> mark + l));
        return Arbitraries.oneOf(letter, letter, marked, opened)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    private static List<String> pieces(String characters) {
        return characters.codePoints().mapToObj(Character::toString).toList();
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x20, 0x58F),
                        Arbitraries.integers().between(0x2000, 0xD7FF),
                        Arbitraries.integers().between(0x1F000, 0x2FFFF))
                .filter(Scripts::isSettable)
                .map(Character::toString)
                .list()
                .ofMaxSize(40)
                .map(characters -> String.join("", characters));
    }
}
