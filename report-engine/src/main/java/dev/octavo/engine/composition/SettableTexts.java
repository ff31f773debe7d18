package dev.octavo.engine.composition;

import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.expression.Written;
import dev.octavo.engine.text.Scripts;

/// Texts that are going to be set. One in a script that cannot be is refused here, where it is
/// known what asks for it and of which row it comes; layout would know no more than the block.
final class SettableTexts {
    private SettableTexts() {}

    /// The text of a template.
    ///
    /// @throws EvaluationException when it cannot be computed, or not be set
    static String of(TextTemplate template, Environment environment) {
        return checked(template.render(environment), template, "");
    }

    /// A text as it is.
    ///
    /// @param asking what asks for it
    /// @param where said before what is wrong with it, such as `column 'City': `
    /// @throws EvaluationException when it cannot be set
    static String checked(String text, Written asking, String where) {
        String refusal = Scripts.refusal(text);
        if (refusal != null) {
            throw new EvaluationException(where + refusal, asking);
        }
        return text;
    }
}
