package dev.octavo.benchmarks.jasperreports;

import dev.octavo.benchmarks.contender.Strikes;
import dev.octavo.benchmarks.contender.StrikesTable;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

import java.util.HashMap;
import java.util.Map;

/// Hands the rows to JasperReports one by one.
final class StrikesSource implements JRDataSource {
    private final Strikes strikes;
    private final Map<String, Integer> positions = new HashMap<>();
    private String[] row = {};

    StrikesSource(Strikes strikes) {
        this.strikes = strikes;
        for (int i = 0; i < StrikesTable.COLUMNS.size(); i++) {
            positions.put(StrikesTable.COLUMNS.get(i).title(), i);
        }
    }

    @Override
    public boolean next() {
        if (!strikes.hasNext()) {
            return false;
        }
        row = strikes.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return row[positions.get(field.getName())];
    }
}
