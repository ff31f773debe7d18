/// Renders the chart as Helm does and holds what comes out to what a cluster would accept:
/// typed models here, and in `rule` what only the cluster's webhooks and controllers would say.
///
/// Nothing here talks to a cluster.
@NullMarked
package dev.octavo.chart;

import org.jspecify.annotations.NullMarked;
