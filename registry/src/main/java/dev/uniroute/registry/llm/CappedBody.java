package dev.uniroute.registry.llm;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a response's body, UTF-8; past the limit it drops the connection and fails with {@link ResponseTooLargeException}. */
final class CappedBody implements BodySubscriber<String> {
    private final BodySubscriber<String> collected = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private final int maxBytes;
    private Flow.@Nullable Subscription subscription;
    private long bytes;

    CappedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<String> getBody() {
        return collected.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription upstream) {
        subscription = upstream;
        collected.onSubscribe(upstream);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (bytes > maxBytes) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
        }
        if (bytes > maxBytes && subscription != null) {
            subscription.cancel();
            collected.onError(new ResponseTooLargeException(maxBytes));
        } else {
            collected.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        collected.onError(failure);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }
}
