package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Verdict;
import dev.uniroute.service.grpc.error.Field;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Base URLs of OpenAI-compatible APIs, that this process may call. User info is refused since a URL is stored, logged and
 * returned. A name that nobody knows now passes; it is looked up anew for each call.
 */
final class Endpoints {
    private static final int LONGEST = 2_048;

    private Endpoints() {}

    static void check(Field field, String endpoint, EgressPolicy egress) {
        if (endpoint.isEmpty() || !field.characters(endpoint, 0, LONGEST)) {
            return;
        }
        try {
            check(field, new URI(endpoint), egress);
        } catch (URISyntaxException e) {
            field.reject("must be a URL: " + e.getReason() + " at " + e.getIndex());
        }
    }

    private static void check(Field field, URI url, EgressPolicy egress) {
        if (url.getRawUserInfo() != null) {
            field.reject("must not hold a user or password; use api_key_ref");
        } else if (egress.check(url) instanceof Verdict.Refused(String reason)) {
            field.reject(reason);
        }
        field.require(url.getRawQuery() == null && url.getRawFragment() == null, "must not have a query or a fragment");
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        field.require(
                !path.replaceAll("/+$", "").endsWith("/chat/completions"),
                "must be the base URL, without /v1/chat/completions");
    }
}
