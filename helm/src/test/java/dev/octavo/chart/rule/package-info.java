/// What no schema of Kubernetes or Knative says, but their webhooks, controllers and kubelets
/// do: one class for each matter, each proven able to fail by a broken manifest.
@NullMarked
package dev.octavo.chart.rule;

import org.jspecify.annotations.NullMarked;
