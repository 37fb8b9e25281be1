package dev.uniroute.service.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.service.grpc.error.ErrorTranslator;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadCallTest {
    private static final int AHEAD = 4;

    private final RecordedCaller caller = new RecordedCaller();

    @Test
    void asksForAllThatMayWaitAtOnce() {
        read(AHEAD);

        assertThat(caller.asked).containsExactly(4);
    }

    @Test
    void asksForMoreWhenHalfIsWorkedOn() {
        StreamObserver<String> messages = read(AHEAD);

        send(messages, 2);

        assertThat(caller.asked).containsExactly(4, 2);
    }

    @Test
    void neverHasMoreWaitingThanItMay() {
        StreamObserver<String> messages = read(AHEAD);

        send(messages, 100);

        assertThat(caller.asked.stream().mapToInt(Integer::intValue).sum() - 100)
                .isBetween(1, AHEAD);
    }

    @Test
    void asksForOneAfterTheOtherWhereNoneMayWait() {
        StreamObserver<String> messages = read(1);

        send(messages, 2);

        assertThat(caller.asked).containsExactly(1, 1, 1);
    }

    @Test
    void asksForNothingWhileTheCallerDoesNotReadTheAnswers() {
        StreamObserver<String> messages = read(AHEAD);
        caller.ready = false;

        send(messages, 4);

        assertThat(caller.asked).containsExactly(4);
    }

    @Test
    void goesOnWhenTheCallerReadsAgain() {
        StreamObserver<String> messages = read(AHEAD);
        caller.ready = false;
        send(messages, 4);

        caller.readOn();

        assertThat(caller.asked).containsExactly(4, 4);
    }

    @Test
    void answersInTheOrderOfTheStreamAndEndsOnce() {
        StreamObserver<String> messages = read(AHEAD);

        send(messages, 3);
        messages.onCompleted();

        assertThat(caller.answers).containsExactly("0!", "1!", "2!");
        assertThat(caller.ends).containsExactly("completed");
    }

    private StreamObserver<String> read(int ahead) {
        return new Calls(new ErrorTranslator()).read(Runnable::run, ahead, caller, new Conversation<String, String>() {
            @Override
            public void message(String message, StreamObserver<String> answers) {
                answers.onNext(message + "!");
            }

            @Override
            public void end(StreamObserver<String> answers) {}
        });
    }

    private static void send(StreamObserver<String> messages, int count) {
        IntStream.range(0, count).forEach(i -> messages.onNext("" + i));
    }

    /** A caller who remembers what was asked of it and said to it. */
    private static final class RecordedCaller extends ServerCallStreamObserver<String> {
        private final List<Integer> asked = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();
        private boolean ready = true;
        private Runnable onReady = () -> {};

        void readOn() {
            ready = true;
            onReady.run();
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            onReady = handler;
        }

        @Override
        public void request(int count) {
            asked.add(count);
        }

        @Override
        public void onNext(String answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable failure) {
            ends.add("failed");
        }

        @Override
        public void onCompleted() {
            ends.add("completed");
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {}

        @Override
        public void setCompression(String compression) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void disableAutoRequest() {}

        @Override
        public void setMessageCompression(boolean enable) {}
    }
}
