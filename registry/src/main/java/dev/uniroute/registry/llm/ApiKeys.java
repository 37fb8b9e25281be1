package dev.uniroute.registry.llm;

import java.util.Map;

/** Looks API keys up at the time of a call. */
public final class ApiKeys {
    private final Map<String, String> environment;

    /** @param environment where {@code env:} references are looked up, as {@link System#getenv()} */
    public ApiKeys(Map<String, String> environment) {
        this.environment = environment;
    }

    int size() {
        return environment.size();
    }
}
