package dev.uniroute.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** All keys of UniRoute's own; Quarkus' keys (ports, database) stand in META-INF/microprofile-config.properties. */
@ConfigMapping(prefix = "uniroute")
public interface UniRouteConfig {

    /** What this process is for: {@code control} changes the registry and works off runs, {@code all} routes too; {@code sidecar} is another application's. */
    @WithDefault("all")
    Role role();

    /** Who may call. */
    Auth auth();

    /** The tenants that this process serves, {@code default} among them: each with models, prompts and runs of its own. */
    @WithDefault("default")
    List<String> tenants();

    /** TLS of the gRPC port. */
    Tls tls();

    /** What a request that brings no policy is decided by. */
    Policy policy();

    /** How requests are admitted and worked on. */
    Routing routing();

    /** Bounds of requests. */
    Limits limits();

    /** The embedder. */
    Embedder embedder();

    /** Which endpoints may be called. */
    Endpoints endpoints();

    /** Which keys models may refer to. */
    Keys keys();

    /** How the published snapshot is followed. */
    Snapshot snapshot();

    /** How models are evaluated. */
    Profiling profiling();

    /** How router versions are trained. */
    Training training();

    /** Which decisions are logged to the database. */
    DecisionLog decisionLog();

    /** How callers prove who they are. With none of it the gRPC port is open to this machine only. */
    interface Auth {
        /** File that lists who has a static token, and whom a client certificate names; read again when it changes. */
        Optional<Path> callersFile();

        /** Whether the port may be open to other machines although everybody who reaches it may do everything. */
        @WithDefault("false")
        boolean allowAnonymous();

        /** JWTs, as OpenID Connect providers issue them. */
        Jwt jwt();
    }

    /** JWTs that are accepted. */
    interface Jwt {
        /** Their {@code iss}. Unset: none is accepted. */
        Optional<String> issuer();

        /** One of these must be in their {@code aud}; required with the issuer. */
        Optional<List<String>> audience();

        /** The issuer's keys: a file, read again when it changes, or an https URL ({@code jwks_uri}); required with the issuer. */
        Optional<String> keys();

        /** How often keys behind a URL are fetched. */
        @WithDefault("5M")
        Duration keysRefresh();

        /** The claim with the roles: a list, or words in a text; {@code realm_access/roles} for one inside another. */
        @WithDefault("roles")
        String rolesClaim();

        /** What stands before a role's name in that claim. */
        Optional<String> rolePrefix();

        /** The claim with the tenants, likewise; a token without it is of {@code default}, {@code *} is all. */
        @WithDefault("tenants")
        String tenantsClaim();
    }

    /** Certificates of the gRPC port, in PEM; read again when they change, for connections that come after. */
    interface Tls {
        /** The server's certificate and what leads to its authority. Unset: plain text. */
        Optional<Path> certificate();

        /** Its private key; required with the certificate. */
        Optional<Path> key();

        /** The authorities whose client certificates are accepted. Unset: clients are not asked for one. */
        Optional<Path> clientAuthorities();

        /** Whether clients without a certificate are turned away at once; if not, they may bring a token. */
        @WithDefault("true")
        boolean clientCertificateRequired();
    }

    /** The policy of requests that bring none. */
    interface Policy {
        /** Loss that one USD is worth, >= 0: 10 means that one point of quality (0.01) is worth 0.001 USD per call. */
        @WithDefault("10")
        double lambda();

        /** The model to use where no evidence supports leaving it: its name, {@code auto} for the best single one, or none. */
        @WithDefault("auto")
        Optional<String> defaultModel();

        /** How many standard errors of its own a gain over the default model must exceed, >= 0; 0: no guard. */
        @WithDefault("1.5")
        double guardMargin();
    }

    /** Admission of Route, BatchRoute and StreamRoute. */
    interface Routing {
        /** Requests that are worked on or wait at once; one more is RESOURCE_EXHAUSTED. */
        @WithDefault("256")
        int maxInFlight();

        /**
         * Threads that decide. Unset: one per processor, and with the static embedder single requests are decided on the
         * event loop; with a remote embedder, which is waited for, max-in-flight.
         */
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

    /** What turns prompts into embeddings. A router version belongs to the embedder that it was trained with. */
    interface Embedder {
        /**
         * Which one: {@code static} looks words up in a table that each router version carries, {@code minilm} or
         * {@code bge-small} run in this process, {@code remote} calls a provider.
         */
        @WithDefault("static")
        EmbedderKind kind();

        /** Tokens of a prompt that are read, 8 to 512, static and remote up to 32,768; what is beyond counts for cost and context only. */
        @WithDefault("256")
        int maxTokens();

        /** Folder in which training keeps the table that {@code static} is made from, 8 MB; made if need be. */
        @WithDefault("${user.home}/.cache/uniroute")
        Path tableFolder();

        /** The provider that {@code remote} calls. */
        RemoteEmbedder remote();
    }

    /** An embedding model behind an OpenAI-compatible {@code /v1/embeddings}. */
    interface RemoteEmbedder {
        /** Base URL, for example {@code https://api.example.com/v1}. */
        Optional<URI> endpoint();

        /** The provider's id of the model; the embedder is then named {@code remote:<model>}. */
        Optional<String> model();

        /** D, the dimension of its embeddings, 1 to 16,000. */
        OptionalInt dimension();

        /** Where the API key is: {@code env:NAME} or {@code file:/path}; none is sent if unset. */
        Optional<String> apiKeyRef();

        /** Time to embed one prompt that is to be routed, all attempts included. */
        @WithDefault("2S")
        Duration timeout();
    }

    /** Endpoints of models are URLs that callers send, and this process calls them: these keys say which ones. */
    interface Endpoints {
        /** Hosts that may be called whatever the other keys say: names, addresses, blocks of addresses ({@code 10.1.0.0/16}). */
        Optional<List<String>> allowed();

        /** Whether all public addresses may be called, by https. */
        @WithDefault("true")
        boolean allowPublic();

        /** Whether this machine may be called, as localhost or by address; for development, and models that run beside. */
        @WithDefault("false")
        boolean allowLoopback();
    }

    /** Keys of models are references that callers send, and this process looks them up and sends what it finds. */
    interface Keys {
        /** Patterns of the references that may be looked up, {@code *} for any characters but a slash. */
        @WithDefault("env:*_API_KEY,file:/run/secrets/*")
        Optional<List<String>> allowed();
    }

    /** The watcher of the published snapshot. */
    interface Snapshot {
        /** How often to look for a new snapshot when no notification came. */
        @WithDefault("1S")
        Duration pollInterval();

        /** At most so long after a notification the new snapshot is read; spreads a fleet that hears it at once. */
        @WithDefault("200MS")
        Duration spread();

        /** At most so long after a failed attempt the next one is made; the first ones come sooner. */
        @WithDefault("5S")
        Duration reconnectInterval();

        /** How long the database may take to give a sign of life, in whole seconds. */
        @WithDefault("3S")
        Duration databaseTimeout();

        /**
         * A snapshot that would send a larger share of the calibration prompts to another model, under the default policy,
         * is refused; in [0, 1]. 1: none is. Adding a model, or activating a router, may rightly change most decisions.
         */
        @WithDefault("1")
        double maxDecisionChange();

        /** The version of a snapshot that is put in force whatever speaks against it. */
        OptionalLong acceptVersion();

        /** Whether the last snapshot is kept on disk, and put in force at the next start. */
        @WithDefault("true")
        boolean keepOnDisk();

        /** Where it is kept: a folder of this process alone. */
        @WithDefault("data/snapshot")
        Path dir();
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

    /** The decision log. */
    interface DecisionLog {
        /** Which decisions are logged: {@code off}, {@code sampled} or {@code all}. */
        @WithDefault("off")
        DecisionLogMode mode();

        /** The share of the decisions that {@code sampled} logs, in [0, 1]. */
        @WithDefault("0.01")
        double sampleShare();

        /** Whether the beginning of each prompt is logged too. */
        @WithDefault("false")
        boolean prompts();

        /** How many characters of a prompt are logged. */
        @WithDefault("10000")
        int promptCharacters();

        /** Decisions that may wait to be written; one more is dropped, and counted. */
        @WithDefault("20000")
        int buffer();

        /** How often waiting decisions are written. */
        @WithDefault("500MS")
        Duration interval();

        /** How long decisions and outcomes are kept, by the processes that change the registry. */
        @WithDefault("30D")
        Duration retention();
    }

    /** Training runs. */
    interface Training {
        /** Whether this process works off training runs. */
        @WithDefault("true")
        boolean enabled();
    }
}
