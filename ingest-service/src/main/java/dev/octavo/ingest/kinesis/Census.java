package dev.octavo.ingest.kinesis;

import software.amazon.kinesis.leases.Lease;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Who had which leases at one moment, and who was there to have some.
///
/// @param leases all of them, also those of shards that have ended
/// @param workers those that had reported lately, whether they had leases or not
record Census(List<Lease> leases, Set<String> workers) {
    Census {
        leases = List.copyOf(leases);
        workers = Set.copyOf(workers);
    }

    /// The leases of shards that this worker reads, to their end perhaps for another that waits for
    /// them; not those that it waits for itself.
    List<Lease> of(String workerId) {
        return open().stream().filter(it -> workerId.equals(it.actualOwner())).toList();
    }

    /// The leases that nobody has, of shards with something left to read.
    List<Lease> free() {
        return open().stream()
                .filter(it -> it.leaseOwner() == null && it.checkpointOwner() == null)
                .toList();
    }

    /// How many more leases this worker may have before the others would have fewer. Who has a
    /// lease is one of the others, too: it may have started just now, and not have reported yet.
    int room(String workerId) {
        Set<String> sharing = new HashSet<>(workers);
        sharing.add(workerId);
        open().stream().map(Lease::leaseOwner).filter(Objects::nonNull).forEach(sharing::add);
        long own = open().stream().filter(it -> workerId.equals(it.leaseOwner())).count();
        return Math.toIntExact(Math.ceilDiv(open().size(), sharing.size()) - own);
    }

    private List<Lease> open() {
        return leases.stream()
                .filter(it -> !ExtendedSequenceNumber.SHARD_END.equals(it.checkpoint()))
                .toList();
    }
}
