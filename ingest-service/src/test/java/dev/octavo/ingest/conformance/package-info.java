/// The rules that Lambda documents for its event source mapping of Kinesis, one test each:
/// `docs/reference/event-source-mapping.md` names them.
///
/// Every rule is held for the whole way of a record through a shard's flow; how records are read
/// and how requests travel is the business of the integration tests.
@NullMarked
package dev.octavo.ingest.conformance;

import org.jspecify.annotations.NullMarked;
