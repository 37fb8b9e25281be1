package dev.uniroute.service.grpc.access;

import dev.uniroute.service.access.Credential;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Finds what a call brings to prove who calls. */
final class Credentials {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "Bearer ";
    private static final String IDENTITIES = "uniroute.identities";
    private static final int DNS_NAME = 2;
    private static final int URI = 6;

    private Credentials() {}

    /** The token, else the client certificate of the connection, else none. */
    static Credential of(ServerCall<?, ?> call, Metadata headers) {
        String authorization = headers.get(AUTHORIZATION);
        if (authorization != null) {
            return token(authorization);
        }
        SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        return session == null ? new Credential.None() : certificate(session);
    }

    private static Credential token(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return new Credential.Token(
                bearer ? authorization.substring(BEARER.length()).strip() : "");
    }

    /** Read once per connection. */
    private static Credential certificate(SSLSession session) {
        if (session.getValue(IDENTITIES) instanceof Credential known) {
            return known;
        }
        Credential found = verified(session);
        session.putValue(IDENTITIES, found);
        return found;
    }

    @SuppressWarnings("UnusedException") // the usual way to say that a client showed no certificate
    private static Credential verified(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? new Credential.Certificate(identities(certificate))
                    : new Credential.None();
        } catch (SSLPeerUnverifiedException e) {
            return new Credential.None();
        }
    }

    static List<String> identities(X509Certificate certificate) {
        List<String> identities = new ArrayList<>();
        identities.addAll(alternativeNames(certificate, URI));
        identities.addAll(alternativeNames(certificate, DNS_NAME));
        identities.addAll(commonNames(certificate.getSubjectX500Principal().getName()));
        return identities;
    }

    private static List<String> alternativeNames(X509Certificate certificate, int kind) {
        try {
            @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.get(0).equals(kind))
                            .map(name -> name.get(1).toString())
                            .toList();
        } catch (CertificateParsingException e) {
            throw new IllegalArgumentException("the client certificate's names cannot be read", e);
        }
    }

    private static List<String> commonNames(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(name -> "CN=" + name)
                            .toList();
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("the client certificate's subject cannot be read", e);
        }
    }
}
