package dev.uniroute.service.grpc.call;

import io.grpc.stub.StreamObserver;

/**
 * What a client stream is answered with. It is called by one thread at a time, in the order of the stream; what it throws
 * ends the call.
 *
 * @param <I> what the client sends
 * @param <O> what it is answered with
 */
public interface Conversation<I, O> {
    /** Works on a message; {@code answers} takes what is said to it, but not the end. */
    void message(I message, StreamObserver<O> answers) throws Exception;

    /** The client has sent all; what is left to say. */
    void end(StreamObserver<O> answers) throws Exception;
}
