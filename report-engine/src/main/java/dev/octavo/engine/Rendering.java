package dev.octavo.engine;

import java.io.IOException;
import java.util.List;

/// What came of one attempt to make a document.
public sealed interface Rendering {

    /// The document is written, whole.
    ///
    /// @param pages pages of the document, at least 1
    /// @param rows of all datasets that the template prints, each once
    /// @param warnings what a reader may want to know, such as characters that no font has
    record Rendered(int pages, long rows, List<String> warnings) implements Rendering {
        public Rendered {
            warnings = List.copyOf(warnings);
        }
    }

    /// The input is at fault: the same request never succeeds. What was written so far is no
    /// document.
    ///
    /// @param problems what is wrong, at least one
    record Refused(List<RenderProblem> problems) implements Rendering {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Reading a source or writing the document failed: the same request may succeed later.
    /// What was written so far is no document.
    ///
    /// @param cause the failure itself
    record Failed(IOException cause) implements Rendering {}
}
