package dev.uniroute.service.config;

/** What a process is for. */
public enum Role {
    /** It routes. It reads the registry but changes nothing, and works off no runs. */
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
