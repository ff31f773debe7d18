/// Where the rows of a report's datasets come from: the request itself, or an object in S3 that
/// it names (a claim check). What the rows mean does not live here: the engine reads them.
@NullMarked
package dev.octavo.report.source;

import org.jspecify.annotations.NullMarked;
