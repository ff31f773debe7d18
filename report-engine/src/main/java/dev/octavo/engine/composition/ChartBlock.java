package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.ChartDefinition;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A chart that is being printed, and what it can see where it stands.
///
/// @param words the engine's own, in the report's language
/// @param warnings told what a reader may want to know
record ChartBlock(
        Block.Chart block, Environment environment, Words words, Consumer<String> warnings) {
    /// As many as the colors that can be told apart.
    static final int MOST_SERIES = 8;

    ChartDefinition definition() {
        return block.definition();
    }

    /// The line of the template on which the block begins.
    int line() {
        return block.line();
    }

    /// A text as it is printed; empty when there is none.
    String text(@Nullable TextTemplate text) {
        return text == null ? "" : SettableTexts.of(text, environment);
    }

    /// What stands in the place of a chart with nothing to show.
    Chart nothing() {
        String text = text(definition().empty());
        return new Chart.Nothing(text.isEmpty() ? words.noData() : text);
    }

    /// What there is to say when this chart cannot be drawn.
    CompositionException refusal(String message) {
        return new CompositionException(block, message);
    }
}
