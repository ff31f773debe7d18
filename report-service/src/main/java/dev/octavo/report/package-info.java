/// The report service. Only what every package needs lives here: the clock, the hash, and JSON
/// as this service reads and writes it.
///
/// The flow is `request` (an event or an API body comes in and is validated), `rendering` (the
/// one use case), and the ports it uses: `lifecycle` with its DynamoDB adapter `journal`,
/// `template`, `source`, `storage` and `announcement`. `api` stands beside `request` as the
/// other edge. Whatever is worth a line of the log writes it with `log`.
@NullMarked
package dev.octavo.report;

import org.jspecify.annotations.NullMarked;
