package dev.uniroute.service.config;

/** What a process is for. */
public enum Role {
    /** It routes, takes outcomes and says what ails it; an application of its own. */
    SIDECAR,
    /** It migrates and changes the registry, and works off runs. It does not route. */
    CONTROL,
    /** Both. */
    ALL;

    /** Whether it decides for prompts. */
    public boolean routes() {
        return this != CONTROL;
    }

    /** Whether it changes the database: the schema, the registry, runs. */
    public boolean controls() {
        return this != SIDECAR;
    }
}
