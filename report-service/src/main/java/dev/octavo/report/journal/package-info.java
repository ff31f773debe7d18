/// The journal in DynamoDB: one table, one item for each report, conditional writes. What the
/// states mean does not live here, but in `lifecycle`. The table is described in
/// `contracts/aws`.
@NullMarked
package dev.octavo.report.journal;

import org.jspecify.annotations.NullMarked;
