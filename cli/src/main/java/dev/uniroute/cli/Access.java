package dev.uniroute.cli;

import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How the client proves who it is, and whom it trusts. Without authorities and certificate the connection is plain text.
 *
 * @param tokenFile the token that goes with each call
 * @param tenant whom the calls are for; empty: the caller's own
 * @param authorities whose server certificates are trusted, in PEM
 * @param certificate the client's own, in PEM
 * @param key its private key; with the certificate
 */
record Access(
        @Nullable Path tokenFile,
        String tenant,
        @Nullable Path authorities,
        @Nullable Path certificate,
        @Nullable Path key) {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> TENANT =
            Metadata.Key.of("uniroute-tenant", Metadata.ASCII_STRING_MARSHALLER);

    Access {
        if ((certificate == null) != (key == null)) {
            throw new InputException("--cert and --key go together");
        }
        if (certificate != null && authorities == null) {
            throw new InputException("--cert needs --ca, which says whose certificate the service has");
        }
    }

    /** Applies it to a channel that is to be opened. */
    void applyTo(NettyChannelBuilder channel) {
        channel.intercept(MetadataUtils.newAttachHeadersInterceptor(headers()));
        if (authorities == null) {
            channel.usePlaintext();
        } else {
            secure(channel, authorities);
        }
    }

    private void secure(NettyChannelBuilder channel, Path trusted) {
        SslContextBuilder context = GrpcSslContexts.forClient().trustManager(trusted.toFile());
        if (certificate != null && key != null) {
            context.keyManager(certificate.toFile(), key.toFile());
        }
        try {
            channel.sslContext(context.build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new InputException("--ca, --cert or --key cannot be used: " + e.getMessage());
        }
    }

    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new InputException("--token-file " + tokenFile + " cannot be read");
        }
    }

    private Metadata headers() {
        Metadata headers = new Metadata();
        token().ifPresent(token -> headers.put(AUTHORIZATION, "Bearer " + token));
        if (!tenant.isEmpty()) {
            headers.put(TENANT, tenant);
        }
        return headers;
    }
}
