package dev.uniroute.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** All keys of UniRoute's own; Quarkus' keys (ports, database) stand in application.properties. */
@ConfigMapping(prefix = "uniroute")
public interface UniRouteConfig {

    /** What a request that brings no policy is decided by. */
    Policy policy();

    /** How requests are admitted and worked on. */
    Routing routing();

    /** Bounds of requests. */
    Limits limits();

    /** The embedder. */
    Embedder embedder();

    /** How the published snapshot is followed. */
    Snapshot snapshot();

    /** How models are evaluated. */
    Profiling profiling();

    /** How router versions are trained. */
    Training training();

    /** The policy of requests that bring none. */
    interface Policy {
        /** Loss that one USD is worth, >= 0: 10 means that one point of quality (0.01) is worth 0.001 USD per call. */
        @WithDefault("10")
        double lambda();

        /** The model to use where no evidence supports leaving it: its name, {@code auto} for the best single one, or none. */
        @WithDefault("auto")
        Optional<String> defaultModel();

        /** How many standard errors of its own a gain over the default model must exceed, >= 0; 0: no guard. */
        @WithDefault("0.5")
        double guardMargin();
    }

    /** Admission of Route, BatchRoute and StreamRoute. */
    interface Routing {
        /** Requests that are worked on or wait at once; one more is RESOURCE_EXHAUSTED. */
        @WithDefault("256")
        int maxInFlight();

        /** Threads that decide; embedding is CPU work. Unset: one per processor. */
        OptionalInt threads();
    }

    /** Bounds of requests; the others are part of the API. */
    interface Limits {
        /** Characters of a prompt, or of all messages of a conversation. */
        @WithDefault("1000000")
        int promptCharacters();

        /** Requests of a BatchRoute. */
        @WithDefault("1000")
        int batchSize();
    }

    /** The embedder all-MiniLM-L6-v2, run by ONNX Runtime in this process. */
    interface Embedder {
        /** Tokens of a prompt that are read, 8 to 512; what is beyond counts for cost and context only. */
        @WithDefault("256")
        int maxTokens();
    }

    /** The watcher of the published snapshot. */
    interface Snapshot {
        /** How often to look for a new snapshot when no notification came. */
        @WithDefault("1S")
        Duration pollInterval();
    }

    /** Profiling runs. Options of a run that its request leaves out take these values. */
    interface Profiling {
        /** Runs that this process works off at once; 0: none, other processes do. */
        @WithDefault("4")
        int runsAtOnce();

        /** Calls in flight at once, per run. */
        @WithDefault("8")
        int maxConcurrency();

        /** Time after which a run fails, from its creation. */
        @WithDefault("24H")
        Duration deadline();

        /** Time for one call. */
        @WithDefault("120S")
        Duration callTimeout();

        /** Share of the representative prompts that may fail before the run does, in [0, 1]. */
        @WithDefault("0.1")
        double maxFailedShare();

        /** Answers after which the first provisional profile is published. */
        @WithDefault("25")
        int firstBatch();

        /** How long a lease lasts unless it is renewed; a run whose process died is taken over after that. */
        @WithDefault("15S")
        Duration lease();

        /** How often to look for runs that were created by another process. */
        @WithDefault("1S")
        Duration pollInterval();
    }

    /** Training runs. */
    interface Training {
        /** Whether this process works off training runs. */
        @WithDefault("true")
        boolean enabled();
    }
}
