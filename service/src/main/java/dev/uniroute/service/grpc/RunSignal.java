package dev.uniroute.service.grpc;

/** Port: hears of a run that was just created or resumed, so that its worker need not wait for the next poll. */
@FunctionalInterface
public interface RunSignal {
    /** There is a run to work off. Returns at once. */
    void wake();
}
