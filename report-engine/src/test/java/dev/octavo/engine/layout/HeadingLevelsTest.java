package dev.octavo.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeadingLevelsTest {
    @Test
    void headingsThatLookAlikeAreAlike() {
        HeadingLevels levels = new HeadingLevels();

        List<Integer> told = List.of(2, 4, 4, 3, 2, 1, 6, 6, 2).stream().map(levels::next).toList();

        assertThat(told).containsExactly(1, 2, 2, 2, 1, 1, 2, 2, 2);
    }

    @Property(seed = "1")
    void noLevelIsSkipped(@ForAll List<@IntRange(min = 1, max = 6) Integer> looks) {
        HeadingLevels levels = new HeadingLevels();

        int before = 0;
        for (int look : looks) {
            int level = levels.next(look);
            assertThat(level).isBetween(1, before + 1).isLessThanOrEqualTo(look);
            before = level;
        }
    }
}
