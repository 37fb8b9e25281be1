package dev.uniroute.registry.catalog;

import java.util.Optional;

/** Where a model stands; the same word as in the API and in the database. */
public enum ModelState {
    /** It is being evaluated; routed to as soon as it has a provisional profile. */
    PROFILING,
    /** It is evaluated and routed to. */
    ACTIVE,
    /** A person took it out of routing. */
    PAUSED,
    /** Its first profiling run failed or was cancelled; it is not routed to. */
    FAILED,
    /** It was deleted; its name is free. */
    DELETED;

    /** What can happen to a model. */
    public enum Event {
        /** A profiling run started, or goes on. */
        PROFILING_STARTED,
        /** A profiling run, or an upload of evaluations, is complete. */
        PROFILED,
        /** A profiling run failed or was cancelled. */
        PROFILING_ENDED,
        /** A person takes it out of routing. */
        PAUSE,
        /** A person puts it back. */
        ACTIVATE,
        /** A person deletes it. */
        DELETE
    }

    /** Whether the state allows that prompts are routed to it. */
    public boolean routable() {
        return this == PROFILING || this == ACTIVE;
    }

    /**
     * The state after {@code event}; empty if this state forbids it. What profiling says never overrides a person: a
     * paused model stays paused. A later run that fails takes nothing away from a model that is active.
     */
    public Optional<ModelState> after(Event event) {
        return switch (this) {
            case PROFILING ->
                switch (event) {
                    case PROFILING_STARTED -> Optional.of(PROFILING);
                    case PROFILED -> Optional.of(ACTIVE);
                    case PROFILING_ENDED -> Optional.of(FAILED);
                    case PAUSE -> Optional.of(PAUSED);
                    case ACTIVATE -> Optional.empty();
                    case DELETE -> Optional.of(DELETED);
                };
            case ACTIVE ->
                switch (event) {
                    case PROFILING_STARTED, PROFILED, PROFILING_ENDED, ACTIVATE -> Optional.of(ACTIVE);
                    case PAUSE -> Optional.of(PAUSED);
                    case DELETE -> Optional.of(DELETED);
                };
            case PAUSED ->
                switch (event) {
                    case PROFILING_STARTED, PROFILED, PROFILING_ENDED, PAUSE -> Optional.of(PAUSED);
                    case ACTIVATE -> Optional.of(ACTIVE);
                    case DELETE -> Optional.of(DELETED);
                };
            case FAILED ->
                switch (event) {
                    case PROFILING_STARTED -> Optional.of(PROFILING);
                    case PROFILED -> Optional.of(ACTIVE);
                    case PROFILING_ENDED -> Optional.of(FAILED);
                    case PAUSE, ACTIVATE -> Optional.empty();
                    case DELETE -> Optional.of(DELETED);
                };
            case DELETED -> Optional.empty();
        };
    }
}
