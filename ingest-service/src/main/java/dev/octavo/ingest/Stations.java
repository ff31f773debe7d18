package dev.octavo.ingest;

import dev.octavo.ingest.deadletter.DeadLetters;
import dev.octavo.ingest.delivery.Batching;
import dev.octavo.ingest.delivery.Route;
import dev.octavo.ingest.filter.RecordFilter;
import dev.octavo.ingest.progress.Capacity;
import dev.octavo.ingest.trace.Traces;
import dev.octavo.ingest.translation.Translator;

import java.time.Clock;

/// What the flows of all shards share.
///
/// @param filter tells which records are wanted
/// @param translator makes events of records
/// @param route where events go
/// @param batching how they are gathered into requests
/// @param deadLetters where the rest goes
/// @param capacity how much may be in flight
/// @param clock tells the age of records
/// @param traces where the time of an event goes
public record Stations(
        RecordFilter filter,
        Translator translator,
        Route route,
        Batching batching,
        DeadLetters deadLetters,
        Capacity capacity,
        Clock clock,
        Traces traces) {}
