package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.RequestDetails;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.retrieval.RecordsDeliveryAck;
import software.amazon.kinesis.retrieval.RecordsPublisher;
import software.amazon.kinesis.retrieval.RecordsRetrieved;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class OneAheadTest {
    private final Shard shard = new Shard();
    private final Consumer consumer = new Consumer();
    private final OneAhead reading = new OneAhead(shard);

    @Test
    void whatIsNotTakenOverHoldsBackTheNextAnswerHoweverManyAreAskedFor() {
        reading.subscribe(consumer);

        consumer.request(8);

        assertThat(shard.requested).isEqualTo(1);
        assertThat(consumer.received).hasSize(1);
    }

    @Test
    void withEachThatIsTakenOverOneMoreIsRead() {
        reading.subscribe(consumer);
        consumer.request(8);

        reading.notify(() -> null);
        reading.notify(() -> null);

        assertThat(shard.requested).isEqualTo(3);
        assertThat(shard.acknowledged).isEqualTo(2);
    }

    @Test
    void neverMoreAreReadThanAreAskedFor() {
        reading.subscribe(consumer);
        consumer.request(2);

        reading.notify(() -> null);
        reading.notify(() -> null);
        reading.notify(() -> null);
        assertThat(shard.requested).isEqualTo(2);
        consumer.request(1);

        assertThat(shard.requested).isEqualTo(3);
    }

    @Test
    void aNewSubscriptionBeginsAnew() {
        reading.subscribe(consumer);
        consumer.request(8);
        reading.subscribe(consumer);

        consumer.request(8);

        assertThat(shard.requested).isEqualTo(2);
    }

    private static final class Answer implements RecordsRetrieved {
        @Override
        public ProcessRecordsInput processRecordsInput() {
            return ProcessRecordsInput.builder().build();
        }
    }

    private static final class Consumer implements Subscriber<RecordsRetrieved> {
        private final List<RecordsRetrieved> received = new ArrayList<>();
        private @Nullable Subscription subscription;

        void request(long n) {
            Objects.requireNonNull(subscription).request(n);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(RecordsRetrieved records) {
            received.add(records);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("never ends");
        }
    }

    /// Sends one answer for each that is requested.
    private static final class Shard implements RecordsPublisher {
        private long requested;
        private int acknowledged;

        @Override
        public void subscribe(Subscriber<? super RecordsRetrieved> subscriber) {
            subscriber.onSubscribe(
                    new Subscription() {
                        @Override
                        public void request(long n) {
                            requested += n;
                            subscriber.onNext(new Answer());
                        }

                        @Override
                        public void cancel() {
                            throw new AssertionError("never cancelled");
                        }
                    });
        }

        @Override
        public void notify(RecordsDeliveryAck ack) {
            acknowledged++;
        }

        @Override
        public void start(ExtendedSequenceNumber from, InitialPositionInStreamExtended position) {
            throw new AssertionError("never started");
        }

        @Override
        public void restartFrom(RecordsRetrieved last) {
            throw new AssertionError("never restarted");
        }

        @Override
        public void shutdown() {
            throw new AssertionError("never shut down");
        }

        @Override
        public RequestDetails getLastSuccessfulRequestDetails() {
            return new RequestDetails();
        }
    }
}
