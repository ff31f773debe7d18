/// The REST API for people and programs: resources, problems, and the one use case of asking
/// for a report over HTTP. It renders nothing: what it accepts it publishes as an event.
@NullMarked
package dev.octavo.report.api;

import org.jspecify.annotations.NullMarked;
