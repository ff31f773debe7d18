package dev.octavo.ingest.kinesis;

import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.RequestDetails;
import software.amazon.kinesis.common.StreamConfig;
import software.amazon.kinesis.leases.ShardInfo;
import software.amazon.kinesis.metrics.MetricsFactory;
import software.amazon.kinesis.retrieval.RecordsDeliveryAck;
import software.amazon.kinesis.retrieval.RecordsPublisher;
import software.amazon.kinesis.retrieval.RecordsRetrieved;
import software.amazon.kinesis.retrieval.RetrievalFactory;
import software.amazon.kinesis.retrieval.RetrievalSpecificConfig;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// What Kinesis sends of one shard, of which one answer at most is read ahead of the one that is
/// being taken over. KCL asks for eight, and an answer can be as large as the largest record:
/// while the sink is dead, they would all stand in memory.
final class OneAhead implements RecordsPublisher {
    private final RecordsPublisher publisher;
    private volatile Demand demand = new Demand();

    OneAhead(RecordsPublisher publisher) {
        this.publisher = publisher;
    }

    /// The same retrieval, no more than one answer ahead.
    static RetrievalSpecificConfig of(RetrievalSpecificConfig retrieval) {
        return () -> {
            RetrievalFactory factory = retrieval.retrievalFactory();
            return new RetrievalFactory() {
                @Override
                public RecordsPublisher createGetRecordsCache(
                        ShardInfo shard, StreamConfig stream, MetricsFactory metrics) {
                    return new OneAhead(factory.createGetRecordsCache(shard, stream, metrics));
                }
            };
        };
    }

    @Override
    public void subscribe(Subscriber<? super RecordsRetrieved> subscriber) {
        Demand next = new Demand();
        demand = next;
        publisher.subscribe(
                new Subscriber<>() {
                    @Override
                    public void onSubscribe(Subscription subscription) {
                        next.upstream = subscription;
                        subscriber.onSubscribe(next);
                    }

                    @Override
                    public void onNext(RecordsRetrieved records) {
                        subscriber.onNext(records);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        subscriber.onError(failure);
                    }

                    @Override
                    public void onComplete() {
                        subscriber.onComplete();
                    }
                });
    }

    /// KCL begins to take an answer over: the next one may be read.
    @Override
    public void notify(RecordsDeliveryAck ack) {
        publisher.notify(ack);
        demand.taken();
    }

    @Override
    public void start(
            ExtendedSequenceNumber from, InitialPositionInStreamExtended initialPosition) {
        publisher.start(from, initialPosition);
    }

    @Override
    public void restartFrom(RecordsRetrieved last) {
        publisher.restartFrom(last);
    }

    @Override
    public void shutdown() {
        publisher.shutdown();
    }

    @Override
    public RequestDetails getLastSuccessfulRequestDetails() {
        return publisher.getLastSuccessfulRequestDetails();
    }

    /// Passes on one at a time of what KCL asks for.
    private static final class Demand implements Subscription {
        private final AtomicLong wanted = new AtomicLong();
        private final AtomicBoolean asked = new AtomicBoolean();
        private volatile Subscription upstream =
                new Subscription() {
                    @Override
                    public void request(long n) {
                        // Nobody can ask before there is a subscription.
                    }

                    @Override
                    public void cancel() {
                        // Likewise.
                    }
                };

        @Override
        public void request(long n) {
            wanted.addAndGet(n);
            ask();
        }

        void taken() {
            asked.set(false);
            ask();
        }

        private void ask() {
            if (wanted.get() > 0 && asked.compareAndSet(false, true)) {
                wanted.decrementAndGet();
                upstream.request(1);
            }
        }

        @Override
        public void cancel() {
            upstream.cancel();
        }
    }
}
