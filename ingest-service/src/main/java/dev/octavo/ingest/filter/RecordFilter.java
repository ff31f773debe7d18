package dev.octavo.ingest.filter;

import dev.octavo.ingest.filter.Filtering.Filtered;
import dev.octavo.ingest.filter.Filtering.Kept;
import dev.octavo.ingest.filter.Filtering.Unparsable;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.logging.Printable;

import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Tells which records are wanted, as Lambda's event source mapping for Kinesis does: patterns
/// are compared with the record, its data read as JSON, and one that matches is enough.
public final class RecordFilter {
    private static final Kept KEPT = new Kept();
    private static final Filtered FILTERED = new Filtered();

    private final boolean all;
    private final boolean readsData;
    private final Machine patterns = Machine.builder().build();

    /// For records whose data cannot be parsed: what is matched without it.
    private final Machine withoutData = Machine.builder().build();

    /// Likewise: where data would have been the one thing left to compare.
    private final Machine untilData = Machine.builder().build();

    private final boolean dataAlone;
    private final FilterConfig.Unparsable treatment;
    private final LongAdder unparsable = new LongAdder();

    /// @throws IllegalArgumentException naming the key, the pattern's position from 0, and what
    ///     was expected
    public RecordFilter(FilterConfig config) {
        List<Pattern> parsed = config.criteria().map(FilterCriteria::parse).orElse(List.of());
        all = parsed.isEmpty();
        readsData = parsed.stream().anyMatch(Pattern::readsData);
        dataAlone = parsed.stream().anyMatch(it -> it.readsData() && it.metadata().isEmpty());
        treatment = config.unparsable();
        for (int i = 0; i < parsed.size(); i++) {
            add(patterns, i, parsed.get(i).whole().toString());
            if (!parsed.get(i).metadata().isEmpty()) {
                add(
                        parsed.get(i).readsData() ? untilData : withoutData,
                        i,
                        parsed.get(i).metadata().toString());
            }
        }
    }

    private static void add(Machine machine, int position, String pattern) {
        try {
            machine.addRule(Integer.toString(position), pattern);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    FilterCriteria.KEY + " at /Filters/" + position + "/Pattern: is no pattern", e);
        }
    }

    /// What becomes of records whose data cannot be parsed.
    public FilterConfig.Unparsable treatment() {
        return treatment;
    }

    /// How many records there were whose data cannot be parsed.
    public long unparsable() {
        return unparsable.sum();
    }

    /// Whether this record is wanted.
    public Filtering filter(ShardRecord record) {
        if (all) {
            return KEPT;
        }
        RecordJson json = new RecordJson(record);
        if (!readsData) {
            return matches(patterns, json.metadata()) ? KEPT : FILTERED;
        }
        return switch (json.data()) {
            case RecordJson.Parsed(String data) -> compared(json, data);
            case RecordJson.NotJson(String reason) -> unparsable(json.metadata(), reason);
        };
    }

    private Filtering compared(RecordJson json, String data) {
        try {
            return matches(patterns, json.with(data)) ? KEPT : FILTERED;
        } catch (IllegalArgumentException e) {
            // The engine is stricter than JSON is, with numbers for one.
            return unparsable(
                    json.metadata(),
                    "it could not be compared: "
                            + Printable.quoted(String.valueOf(e.getMessage())));
        }
    }

    private Filtering unparsable(String metadata, String reason) {
        if (matches(withoutData, metadata)) {
            return KEPT;
        }
        if (!dataAlone && !matches(untilData, metadata)) {
            return FILTERED;
        }
        unparsable.increment();
        return new Unparsable(reason);
    }

    private static boolean matches(Machine machine, String json) {
        try {
            return !machine.rulesForJSONEvent(json).isEmpty();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
