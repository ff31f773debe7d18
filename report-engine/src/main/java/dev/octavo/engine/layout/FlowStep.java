package dev.octavo.engine.layout;

/// What a flow was told and has not done yet.
sealed interface FlowStep {
    /// A strip.
    record Strip(Slab slab, float spaceBefore, Keep keep) implements FlowStep {}

    /// From here on, a strip is repeated.
    record Open(Slab head) implements FlowStep {}

    /// A strip is not repeated any more.
    record Close(Slab head) implements FlowStep {}

    /// Nothing more will belong to a tag.
    record Complete(Tag tag) implements FlowStep {}
}
