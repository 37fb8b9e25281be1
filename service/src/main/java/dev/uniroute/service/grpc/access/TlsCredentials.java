package dev.uniroute.service.grpc.access;

import dev.uniroute.service.access.Reloaded;
import dev.uniroute.service.config.UniRouteConfig;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import io.grpc.util.CertificateUtils;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** The certificates of the port, exchanged under the running server: what is new is shown to connections that come after. */
final class TlsCredentials {
    /** A client that resumes its TLS session is not asked for its certificate again: bounded, so that one that is no longer trusted is found out. */
    private static final Duration SESSION = Duration.ofMinutes(5);

    private TlsCredentials() {}

    /** @param keepReading looks at files for as long as the process lives */
    static SslContext of(UniRouteConfig.Tls settings, Path certificate, Consumer<Reloaded> keepReading) {
        Path key = settings.key()
                .orElseThrow(() ->
                        new IllegalStateException("uniroute.tls.key must be set beside uniroute.tls.certificate"));
        AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
        keepReading.accept(Reloaded.of(List.of(certificate, key), contents -> identify(identity, contents)));
        SslContextBuilder context = SslContextBuilder.forServer(identity)
                .sessionTimeout(SESSION.toSeconds())
                .clientAuth(ClientAuth.NONE);
        settings.clientAuthorities().ifPresent(authorities -> {
            context.trustManager(trust(authorities, keepReading));
            context.clientAuth(settings.clientCertificateRequired() ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL);
        });
        try {
            return GrpcSslContexts.configure(context, SslProvider.JDK).build();
        } catch (SSLException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }

    private static AdvancedTlsX509TrustManager trust(Path authorities, Consumer<Reloaded> keepReading) {
        try {
            AdvancedTlsX509TrustManager trust = AdvancedTlsX509TrustManager.newBuilder()
                    .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                    .build();
            keepReading.accept(Reloaded.of(List.of(authorities), contents -> trust(trust, contents.getFirst())));
            return trust;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }

    private static void trust(AdvancedTlsX509TrustManager manager, byte[] pem) {
        try {
            manager.updateTrustCredentials(certificates(pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void identify(AdvancedTlsX509KeyManager manager, List<byte[]> certificateAndKey) {
        try {
            X509Certificate[] chain = certificates(certificateAndKey.getFirst());
            PrivateKey key = CertificateUtils.getPrivateKey(new ByteArrayInputStream(certificateAndKey.getLast()));
            if (!belongTogether(chain[0], key)) {
                throw new IllegalArgumentException("the key is not the certificate's; one of them is still to come");
            }
            manager.updateIdentityCredentials(chain, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static X509Certificate[] certificates(byte[] pem) throws GeneralSecurityException {
        X509Certificate[] found = CertificateUtils.getX509Certificates(new ByteArrayInputStream(pem));
        if (found.length == 0) {
            throw new IllegalArgumentException("there is no certificate in it");
        }
        return found;
    }

    /** Whether what the key signs is verified by the certificate. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        byte[] probe = {1};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(probe);
        return signature.verify(signed);
    }
}
