package dev.octavo.engine.chart;

import java.util.List;

/// What a chart shows, before it has a place on a page.
public sealed interface Chart {

    /// Rectangles whose lengths are values, beginning at zero.
    ///
    /// @param categories one for each index of the series
    /// @param stacked whether the series of a category stand on each other, not side by side
    /// @param labels whether each bar says its value
    record Bars(
            Categories categories,
            List<Series> series,
            boolean stacked,
            Direction direction,
            Labels labels,
            ValueTexts values)
            implements Chart {
        public Bars {
            series = List.copyOf(series);
        }
    }

    /// Values in their order. A missing value leaves a gap.
    ///
    /// @param positions where the values stand, one for each index of the series, ascending
    /// @param filled whether the space down to zero, or to the series below, is filled
    record Lines(Positions positions, List<Series> series, boolean filled, ValueTexts values)
            implements Chart {
        public Lines {
            series = List.copyOf(series);
        }
    }

    /// Parts of a whole, in their order with the clock.
    ///
    /// @param hollow whether the middle is left free
    /// @param center stands in a free middle; may be empty
    /// @param shares prints a part's share of the whole, from 0 to 1
    record Pie(List<Slice> slices, boolean hollow, String center, ValueTexts shares)
            implements Chart {
        public Pie {
            slices = List.copyOf(slices);
        }
    }

    /// Points at two values each.
    ///
    /// @param across the lower axis; never [Positions.Named]
    /// @param clouds the points, by series
    record Scatter(Positions.Axis across, List<Cloud> clouds, ValueTexts values) implements Chart {
        public Scatter {
            clouds = List.copyOf(clouds);
        }
    }

    /// Nothing, said in words.
    record Nothing(String text) implements Chart {}

    /// The names under bars.
    ///
    /// @param ordered whether they follow each other like years do, so that a reader can fill
    ///     in those that are left out for want of room
    record Categories(List<String> names, boolean ordered) {
        public Categories {
            names = List.copyOf(names);
        }
    }

    /// A part of a whole.
    ///
    /// @param value 0 or more
    /// @param text its value as it is printed; empty to print its share alone
    record Slice(String name, double value, String text) {}

    /// Where bars begin and which way they go.
    enum Direction {
        UP,
        ACROSS,
        /// Up where the names find room under the bars, else across.
        AUTO
    }

    /// Whether values are printed beside what shows them.
    enum Labels {
        ALL,
        NONE,
        /// Where there are few and they find room.
        AUTO
    }
}
