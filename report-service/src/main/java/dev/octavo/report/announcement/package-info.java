/// What the service tells others: the data of `report.completed` and `report.failed`, and
/// requests that the API passes on as events. The event edge's replies are sent by `request`.
@NullMarked
package dev.octavo.report.announcement;

import org.jspecify.annotations.NullMarked;
