package dev.octavo.ingest.kinesis;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardRequest;

import java.time.Duration;

/// Lets subscriptions live longer than any other call may take: Kinesis ends each after five
/// minutes, and KCL then opens the next one.
final class Subscriptions implements ExecutionInterceptor {
    private static final Duration LIFETIME = Duration.ofMinutes(6);

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return context.request() instanceof SubscribeToShardRequest subscribe
                ? subscribe.toBuilder()
                        .overrideConfiguration(
                                it -> it.apiCallTimeout(LIFETIME).apiCallAttemptTimeout(LIFETIME))
                        .build()
                : context.request();
    }
}
