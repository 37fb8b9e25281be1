package dev.uniroute.service.grpc.access;

import dev.uniroute.registry.tenant.Tenants;
import dev.uniroute.service.access.AccessBeans;
import dev.uniroute.service.access.Authenticator;
import dev.uniroute.service.access.OpenPort;
import dev.uniroute.service.config.Application;
import dev.uniroute.service.config.UniRouteConfig;
import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.quarkus.runtime.StartupEvent;
import io.vertx.grpc.VertxServerBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * Sets the port of the API up as the configuration says: who is let in, and by TLS or not; and not at all for a role that is another application's. Asked when the server is built,
 * before it listens; without authentication and other tenants nothing is put into the way of a
 * call.
 */
@Singleton
public class GuardedPort implements ServerBuilderCustomizer<VertxServerBuilder> {
    private final Application application;
    private final UniRouteConfig config;
    private final AccessBeans access;
    private final Instance<Authenticator> authenticator;
    private final Tenants tenants;
    private volatile @Nullable RuntimeException refusal;

    GuardedPort(
            Application application,
            UniRouteConfig config,
            AccessBeans access,
            Instance<Authenticator> authenticator,
            Tenants tenants) {
        this.application = application;
        this.config = config;
        this.access = access;
        this.authenticator = authenticator;
        this.tenants = tenants;
    }

    @Override
    public void customize(GrpcServerConfiguration server, VertxServerBuilder builder) {
        try {
            application.check();
            guard(server.host(), builder);
        } catch (RuntimeException e) {
            refusal = e;
            throw e;
        }
    }

    /** Without this the process would go on without the port. */
    void refuseToStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        RuntimeException reason = refusal;
        if (reason != null) {
            throw reason;
        }
    }

    private void guard(String host, VertxServerBuilder builder) {
        OpenPort.check(host, access.authenticates(), access.allowsAnonymous());
        config.tls()
                .certificate()
                .ifPresent(certificate -> builder.nettyBuilder()
                        .sslContext(TlsCredentials.of(config.tls(), certificate, access::keepReading)));
        if (access.authenticates() || tenants.several()) {
            builder.intercept(new AccessControl(authenticator.get(), tenants));
        }
    }
}
