package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Aggregate;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the rows of each category and series amount to. Categories and series stand in the
/// order in which their first rows came, until they are given another.
final class CategoryCells implements Closeable {
    /// More values than this cannot be seen, and would not fit in memory some day.
    static final int MOST = 10_000;

    /// The rows of one category and series.
    ///
    /// @param member one of them
    record Cell(Accumulators accumulators, Row member) implements Closeable {
        @Override
        public void close() throws IOException {
            accumulators.close();
        }
    }

    private final List<Aggregate> aggregates;
    private final Map<Object, Map<Object, Cell>> byCategory = new LinkedHashMap<>();
    private final List<Object> series = new ArrayList<>();
    private int count;

    CategoryCells(List<Aggregate> aggregates) {
        this.aggregates = aggregates;
    }

    /// The cell of a row's category and series, a new one if need be; null when there would be
    /// too many.
    @Nullable Cell at(Object category, Object seriesKey, Row row) {
        Cell known = find(category, seriesKey);
        if (known != null) {
            return known;
        }
        if (++count > MOST) {
            return null;
        }
        if (!series.contains(seriesKey)) {
            series.add(seriesKey);
        }
        Cell cell = new Cell(new Accumulators(aggregates), row);
        byCategory.computeIfAbsent(category, _ -> new LinkedHashMap<>()).put(seriesKey, cell);
        return cell;
    }

    /// The cell of a category and series; null when there is none.
    @Nullable Cell find(Object category, Object seriesKey) {
        Map<Object, Cell> ofCategory = byCategory.get(category);
        return ofCategory == null ? null : ofCategory.get(seriesKey);
    }

    /// The categories in their order.
    List<Object> categories() {
        return List.copyOf(byCategory.keySet());
    }

    /// The series in their order; the list may be reordered and shortened.
    List<Object> series() {
        return series;
    }

    /// The cells of a category, by series.
    Map<Object, Cell> of(Object category) {
        return Objects.requireNonNull(byCategory.get(category));
    }

    /// The cells of a series.
    Stream<Cell> ofSeries(Object seriesKey) {
        return byCategory.values().stream()
                .map(ofCategory -> ofCategory.get(seriesKey))
                .filter(Objects::nonNull);
    }

    /// Keeps these categories in this order, and no others.
    void keep(List<Object> categories) throws IOException {
        Map<Object, Map<Object, Cell>> found = new LinkedHashMap<>(byCategory);
        byCategory.clear();
        for (Object category : categories) {
            byCategory.put(category, Objects.requireNonNull(found.remove(category)));
        }
        for (Map<Object, Cell> dropped : found.values()) {
            close(dropped.values());
        }
        count = byCategory.values().stream().mapToInt(Map::size).sum();
    }

    /// Keeps the cells of these series, and no others.
    void keepSeries(Collection<Object> kept) throws IOException {
        for (Map<Object, Cell> ofCategory : byCategory.values()) {
            for (Map.Entry<Object, Cell> cell : ofCategory.entrySet()) {
                if (!kept.contains(cell.getKey())) {
                    cell.getValue().close();
                }
            }
            ofCategory.keySet().retainAll(kept);
        }
        count = byCategory.values().stream().mapToInt(Map::size).sum();
    }

    private static void close(Collection<Cell> cells) throws IOException {
        for (Cell cell : cells) {
            cell.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Map<Object, Cell> ofCategory : byCategory.values()) {
            close(ofCategory.values());
        }
    }
}
