/// The one use case: claim a report, render it, store its document, record it, and answer. It
/// uses ports only; what stands behind them does not live here.
@NullMarked
package dev.octavo.report.rendering;

import org.jspecify.annotations.NullMarked;
