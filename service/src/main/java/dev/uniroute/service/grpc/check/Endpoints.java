package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import java.net.URI;
import java.net.URISyntaxException;

/** Base URLs of OpenAI-compatible APIs. User info is refused since a URL is stored, logged and returned. */
final class Endpoints {
    private static final int LONGEST = 2_048;

    private Endpoints() {}

    static void check(Field field, String endpoint) {
        if (endpoint.isEmpty() || !field.characters(endpoint, 0, LONGEST)) {
            return;
        }
        try {
            check(field, new URI(endpoint));
        } catch (URISyntaxException e) {
            field.reject("must be a URL: " + e.getReason() + " at " + e.getIndex());
        }
    }

    private static void check(Field field, URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        field.require(http && url.getHost() != null, "must be an http or https URL with a host");
        field.require(url.getRawUserInfo() == null, "must not hold a user or password; use api_key_ref");
        field.require(url.getRawQuery() == null && url.getRawFragment() == null, "must not have a query or a fragment");
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        field.require(
                !path.replaceAll("/+$", "").endsWith("/chat/completions"),
                "must be the base URL, without /v1/chat/completions");
    }
}
