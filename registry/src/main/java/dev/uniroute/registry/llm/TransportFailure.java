package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** What an exception of the HTTP client means for a call. */
final class TransportFailure {
    private TransportFailure() {}

    /** @throws IllegalStateException if the cause has nothing to do with the network */
    static CallOutcome.Failure outcome(ExecutionException failure, URI uri) {
        String host = uri.getAuthority();
        if (causedBy(failure, ResponseTooLargeException.class)) {
            return new RejectedPrompt("The response is too large to be read");
        }
        if (causedBy(failure, UnresolvedAddressException.class) || causedBy(failure, UnknownHostException.class)) {
            return unknownHost(uri);
        }
        if (causedBy(failure, CertificateException.class)) {
            return new EndpointFailed(
                    "The certificate of %s is not trusted. Have it or its authority trusted by this process."
                            .formatted(host));
        }
        if (causedBy(failure, HttpConnectTimeoutException.class)) {
            return Retryable.of(FaultKind.TIMEOUT, "No connection to %s in time".formatted(host));
        }
        if (causedBy(failure, IOException.class)) {
            return Retryable.of(FaultKind.CONNECTION, "The connection to %s failed".formatted(host));
        }
        throw new IllegalStateException("A call of " + host + " failed unexpectedly", failure);
    }

    static EndpointFailed unknownHost(URI uri) {
        return new EndpointFailed("The host %s is unknown. Correct the endpoint's URL.".formatted(uri.getAuthority()));
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
