package dev.uniroute.service.grpc.call;

import com.google.common.util.concurrent.MoreExecutors;
import dev.uniroute.service.grpc.error.ErrorTranslator;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One caller who sends a stream. So many messages are asked for ahead of the one that is worked on, and only while the caller
 * reads the answers: that many wait in memory at most. All events go through a sequential executor: fields need no lock but for
 * the end of the call.
 */
final class ReadCall<I, O> implements StreamObserver<I> {
    private final Caller caller;
    private final Executor sequence;
    private final ServerCallStreamObserver<O> response;
    private final Conversation<I, O> conversation;
    private final ErrorTranslator errors;
    private final int ahead;
    /** Messages that were asked for and are still to be worked on, in [0, ahead]. */
    private int asked;
    /** Set once, by whoever ends the call: a refusal at the executor's door comes from outside the sequence. */
    private final AtomicBoolean ended = new AtomicBoolean();

    ReadCall(
            Caller caller,
            Executor executor,
            int ahead,
            ServerCallStreamObserver<O> response,
            Conversation<I, O> conversation,
            ErrorTranslator errors) {
        this.caller = caller;
        this.sequence = MoreExecutors.newSequentialExecutor(executor);
        this.ahead = ahead;
        this.response = response;
        this.conversation = conversation;
        this.errors = errors;
        response.disableAutoRequest();
        response.setOnReadyHandler(() -> inSequence(this::ask));
        response.setOnCancelHandler(() -> inSequence(() -> ended.set(true)));
        inSequence(this::ask);
    }

    @Override
    public void onNext(I message) {
        inSequence(() -> {
            asked--;
            caller.check();
            conversation.message(message, response);
            ask();
        });
    }

    @Override
    public void onCompleted() {
        inSequence(() -> {
            caller.check();
            conversation.end(response);
            if (ended.compareAndSet(false, true)) {
                response.onCompleted();
            }
        });
    }

    /** The caller is gone: the cancel handler has said so already. */
    @Override
    public void onError(Throwable failure) {}

    /** Asks for more when half of what was asked for is worked on: so messages come, and answers leave, several at once. */
    private void ask() {
        if (asked <= ahead / 2 && response.isReady()) {
            int more = ahead - asked;
            asked = ahead;
            response.request(more);
        }
    }

    private void inSequence(Step step) {
        try {
            sequence.execute(() -> take(step));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void take(Step step) {
        if (ended.get()) {
            return;
        }
        try {
            step.take();
        } catch (Throwable failure) {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            response.onError(errors.status(failure));
        }
    }

    private interface Step {
        void take() throws Exception;
    }
}
