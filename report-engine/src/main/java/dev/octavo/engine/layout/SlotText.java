package dev.octavo.engine.layout;

import java.util.function.IntFunction;

/// A text of a header or footer.
public sealed interface SlotText extends SlotContent {
    /// The text in a document of so many pages.
    String withPages(int pageCount);

    /// A text that is known when its page is full.
    record Known(String text) implements SlotText {
        @Override
        public String withPages(int pageCount) {
            return text;
        }
    }

    /// A text that tells the number of pages, which is known only at the end.
    ///
    /// @param text from the number of pages
    record Counted(IntFunction<String> text) implements SlotText {
        @Override
        public String withPages(int pageCount) {
            return text.apply(pageCount);
        }
    }
}
