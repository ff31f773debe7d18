/// Where records come from: the Kinesis Client Library (KCL), made to lose nothing. Leases and
/// checkpoints in DynamoDB, reading from Kinesis, and the record processor, which hands records
/// to the flow of their shard and blocks while that is full.
///
/// The only package that knows KCL and the clients of Kinesis and DynamoDB.
@NullMarked
package dev.octavo.ingest.kinesis;

import org.jspecify.annotations.NullMarked;
