package dev.octavo.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TypesetterTest {
    private static final TextStyle STYLE = TextStyle.of(Fonts.bundled().sans(), 10, Color.BLACK);

    private final Typesetter typesetter = new Typesetter();

    private List<String> broken(String text, float width) {
        return typesetter.lines(text, STYLE, width).stream().map(TypesetterTest::text).toList();
    }

    /// Broken as narrowly as can be without tearing a word.
    private List<String> pieces(String text) {
        return broken(text, typesetter.longestWord(text, STYLE));
    }

    private static String text(Line line) {
        StringBuilder text = new StringBuilder();
        line.fragments().forEach(fragment -> text.append(fragment.text()));
        return text.toString();
    }

    @Test
    void breaksAtSpacesAndDropsThem() {
        List<String> lines = broken("one two  three", 25);

        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void fillsLinesAsFarAsTheyGo() {
        float width = typesetter.width("one two", STYLE);

        assertThat(broken("one two three", width)).containsExactly("one two", "three");
    }

    @Test
    void breaksAfterHyphensBetweenWordsButNotInNumbers() {
        assertThat(pieces("take-offs 2001-02-03 -5"))
                .containsExactly("take-offs", "2001-02-03", "-5");
        assertThat(broken("take-offs", typesetter.width("take-", STYLE)))
                .containsExactly("take-", "offs");
    }

    @Test
    void keepsNoBreakSpacesTogether() {
        assertThat(pieces("10\u00A0000 km")).containsExactly("10\u00A0000", "km");
    }

    @Test
    void showsASoftHyphenOnlyWhereTheLineEnds() {
        String word = "Donau\u00ADdampf\u00ADschiff";

        assertThat(broken(word, typesetter.width("Donaudampf-", STYLE)))
                .containsExactly("Donaudampf-", "schiff");
        assertThat(broken(word, 500)).containsExactly("Donaudampfschiff");
    }

    @Test
    void breaksBetweenIdeographsButNeverBeforeTheirPunctuation() {
        assertThat(pieces("\u6F22\u5B57\u3001\u304B\u306A"))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("\u3001"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void alwaysBreaksAtLineFeeds() {
        assertThat(broken("one\ntwo\n\nthree", 500)).containsExactly("one", "two", "", "three");
    }

    @Test
    void breaksAWordThatIsWiderThanTheLine() {
        List<String> lines = broken("Pneumonoultramicroscopic", 30);

        assertThat(String.join("", lines)).isEqualTo("Pneumonoultramicroscopic");
        assertThat(lines)
                .allSatisfy(line -> assertThat(typesetter.width(line, STYLE)).isLessThan(30.1f));
    }

    @Test
    void givesEmptyTextOneEmptyLine() {
        List<Line> lines = typesetter.lines("", STYLE, 100);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().size()).isEqualTo(10);
    }

    @Test
    void showsABoxForACharacterThatNoFontHasAndRemembersIt() {
        List<String> lines = broken("a\u13A0b\u13A0", 100);

        assertThat(lines).containsExactly("a\u25A1b\u25A1");
        assertThat(typesetter.missing()).containsExactly(0x13A0);
    }

    @Test
    void asksTheFallbackFamilyBeforeGivingUp() {
        FontFamily mono = Fonts.bundled().mono();
        // Source Code Pro has no Greek letters with breathings, Source Sans has.
        List<Line> lines = typesetter.lines("a\u1F08", STYLE.withFamily(mono), 100);

        assertThat(lines.getFirst().fragments())
                .extracting(fragment -> fragment.face().name())
                .contains("SourceCodePro-Regular");
        assertThat(typesetter.missing()).isEmpty();
    }

    @Test
    void composesLettersWithTheirMarks() {
        assertThat(broken("e\u0301", 100)).containsExactly("\u00E9");
    }

    @Test
    void ignoresControlCharacters() {
        assertThat(broken("a\u0000\u0007b\tc\r\nd", 100)).containsExactly("ab c", "d");
    }

    @Test
    void measuresEveryDigitAlikeSoThatColumnsOfFiguresAlign() {
        float one = typesetter.width("1111", STYLE);

        assertThat(typesetter.width("8888", STYLE)).isEqualTo(one);
        assertThat(typesetter.width("8888", STYLE.withStrong(true)))
                .isEqualTo(typesetter.width("1111", STYLE.withStrong(true)));
    }

    @Test
    void keepsStylesAndLinksOfRuns() {
        List<Line> lines =
                typesetter.lines(
                        List.of(
                                new Run("plain ", STYLE),
                                new Run("linked", STYLE.withStrong(true), "https://example.org")),
                        200);

        List<Fragment> fragments = lines.getFirst().fragments();
        assertThat(fragments)
                .extracting(Fragment::link)
                .containsExactly(null, "https://example.org");
        assertThat(fragments.get(1).x()).isEqualTo(fragments.get(0).width());
    }
}
