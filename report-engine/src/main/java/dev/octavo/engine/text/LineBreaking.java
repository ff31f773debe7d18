package dev.octavo.engine.text;

/// Where a line may end: the rules of Unicode Standard Annex #14 that matter to Latin, Greek,
/// Cyrillic and East Asian text. Scripts that need a dictionary (Thai, Khmer) break at spaces
/// only.
final class LineBreaking {
    /// What kind of opportunity stands between two characters.
    enum Opportunity {
        NONE,
        ALLOWED,
        /// Allowed, and a hyphen then appears.
        HYPHENATED,
        FORCED
    }

    /// The part a character plays at the end of a line.
    enum Role {
        LETTER,
        DIGIT,
        SPACE,
        LINE_FEED,
        /// Holds its neighbours together.
        GLUE,
        ZERO_WIDTH_SPACE,
        SOFT_HYPHEN,
        HYPHEN,
        DASH,
        SLASH,
        OPENING,
        CLOSING,
        IDEOGRAPH,
        /// Belongs to the character before it.
        MARK,
        /// Neither drawn nor broken at.
        IGNORED
    }

    private static final String NO_LINE_STARTS_WITH =
            "!%,.:;?\u00BB\u2019\u201D\u2025\u2026\u203C\u2047\u2048\u2049\u303B\u3001\u3002\u3005\u301C\u309B\u309C\u309D\u309E\u30A0"
                    + "\u30FB\u30FC\u30FD\u30FE\uFF01\uFF05\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F"
                    + "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096"
                    + "\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6"
                    + "\uFE50\uFE51\uFE52\uFE54\uFE55\uFE56\uFE57\uFF61\uFF64\uFF65\uFF67"
                    + "\uFF68\uFF69\uFF6A\uFF6B\uFF6C\uFF6D\uFF6E\uFF6F\uFF70\uFF9E\uFF9F";

    private LineBreaking() {}

    /// Whether a character of the basic plane is more than a glyph and an advance: a control, a
    /// mark, or half a character.
    static boolean isIntricate(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        if (c < 0x300) {
            return c <= 0x9F || c == 0xAD;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    static Role role(int c) {
        if (c < 0x80) {
            return asciiRole(c);
        }
        return switch (c) {
            case 0xA0, 0x2007, 0x202F, 0x2060, 0xFEFF -> Role.GLUE;
            case 0xAD -> Role.SOFT_HYPHEN;
            case 0x200B -> Role.ZERO_WIDTH_SPACE;
            case 0x2010 -> Role.HYPHEN;
            case 0x2011 -> Role.GLUE;
            case 0x2012, 0x2013, 0x2014 -> Role.DASH;
            case 0x2028, 0x2029, 0x85 -> Role.LINE_FEED;
            case 0x3000 -> Role.SPACE;
            default -> otherRole(c);
        };
    }

    private static Role asciiRole(int c) {
        if (within(c, 'a', 'z') || within(c, 'A', 'Z')) {
            return Role.LETTER;
        }
        if (within(c, '0', '9')) {
            return Role.DIGIT;
        }
        return switch (c) {
            case ' ', '\t' -> Role.SPACE;
            case '\n' -> Role.LINE_FEED;
            case '-' -> Role.HYPHEN;
            case '/' -> Role.SLASH;
            case '(', '[', '{' -> Role.OPENING;
            case ')', ']', '}', '!', '%', ',', '.', ':', ';', '?' -> Role.CLOSING;
            default -> c < ' ' || c == 0x7F ? Role.IGNORED : Role.LETTER;
        };
    }

    private static Role otherRole(int c) {
        if (NO_LINE_STARTS_WITH.indexOf(c) >= 0 || within(c, 0x31F0, 0x31FF)) {
            return Role.CLOSING;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> Role.IGNORED;
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    Role.MARK;
            case Character.SPACE_SEPARATOR -> Role.SPACE;
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> Role.OPENING;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> Role.CLOSING;
            case Character.DECIMAL_DIGIT_NUMBER -> Role.DIGIT;
            default -> isEastAsian(c) ? Role.IDEOGRAPH : Role.LETTER;
        };
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isEastAsian(int c) {
        return within(c, 0x2E80, 0xA4CF)
                || within(c, 0xAC00, 0xD7A3)
                || within(c, 0xF900, 0xFAFF)
                || within(c, 0xFE30, 0xFE4F)
                || within(c, 0xFF00, 0xFFE6)
                || c >= 0x1F000;
    }

    /// What stands between two characters.
    ///
    /// @param inWord whether a letter or digit stands right before a hyphen that is `before`
    static Opportunity between(Role before, Role after, boolean inWord) {
        if (before == Role.LINE_FEED) {
            return Opportunity.FORCED;
        }
        if (after == Role.SPACE
                || after == Role.LINE_FEED
                || after == Role.MARK
                || after == Role.IGNORED
                || after == Role.ZERO_WIDTH_SPACE
                || after == Role.SOFT_HYPHEN) {
            return Opportunity.NONE;
        }
        return switch (before) {
            case SPACE, ZERO_WIDTH_SPACE -> Opportunity.ALLOWED;
            case SOFT_HYPHEN -> Opportunity.HYPHENATED;
            case GLUE, OPENING -> Opportunity.NONE;
            case HYPHEN -> allowedIf(inWord && after == Role.LETTER);
            case DASH, SLASH -> allowedIf(after == Role.LETTER || after == Role.IDEOGRAPH);
            case IDEOGRAPH ->
                    allowedIf(
                            after == Role.IDEOGRAPH
                                    || after == Role.OPENING
                                    || after == Role.LETTER
                                    || after == Role.DIGIT);
            default -> allowedIf(after == Role.IDEOGRAPH);
        };
    }

    private static Opportunity allowedIf(boolean condition) {
        return condition ? Opportunity.ALLOWED : Opportunity.NONE;
    }
}
