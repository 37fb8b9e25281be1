package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.service.access.AccessRole;
import dev.uniroute.service.access.Issuer;
import dev.uniroute.service.grpc.access.RpcAccess;
import dev.uniroute.service.grpc.access.Rpcs;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RoutingServiceGrpc;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.stub.MetadataUtils;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.netty.handler.ssl.SslContextBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in, on the real port: every rpc by every state of a credential; files that are exchanged while it runs. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(value = GuardedServiceResource.class, restrictToAnnotatedClass = true)
@Timeout(300)
class AccessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private final GuardedServiceResource given = GuardedServiceResource.running();
    private final List<ManagedChannel> channels = new ArrayList<>();

    /**
     * A way to call.
     *
     * @param roles what it proves; none: it proves nothing
     */
    private record Caller(
            String name,
            ManagedChannel channel,
            @Nullable String authorization,
            @Nullable String tenant,
            Set<AccessRole> roles) {

        Caller(String name, ManagedChannel channel, @Nullable String authorization, Set<AccessRole> roles) {
            this(name, channel, authorization, null, roles);
        }
    }

    @AfterEach
    void closeChannels() {
        channels.forEach(ManagedChannel::shutdownNow);
    }

    @Test
    void everyRpcLetsInWhoHasTheRoleAndNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : callers()) {
            for (MethodDescriptor<?, ?> rpc : rpcs()) {
                Status.Code said = Knock.at(caller.channel, rpc, caller.authorization, caller.tenant);
                Status.Code right = expected(RpcAccess.of(rpc.getFullMethodName()), caller);
                if (said != right) {
                    wrong.add(caller.name + " at " + rpc.getFullMethodName() + ": " + said + " instead of " + right);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Status.Code expected(RpcAccess access, Caller caller) {
        return switch (access) {
            case RpcAccess.Open() -> Status.Code.OK;
            case RpcAccess.Denied() -> Status.Code.PERMISSION_DENIED;
            case RpcAccess.Needs(AccessRole role) when AccessRole.anyIncludes(caller.roles, role) -> Status.Code.OK;
            case RpcAccess.Needs(AccessRole role)
            when caller.name.startsWith("known ") -> Status.Code.PERMISSION_DENIED;
            case RpcAccess.Needs(AccessRole role) -> Status.Code.UNAUTHENTICATED;
        };
    }

    private static List<MethodDescriptor<?, ?>> rpcs() {
        List<MethodDescriptor<?, ?>> rpcs = new ArrayList<>(Rpcs.all());
        rpcs.add(ServerReflectionGrpc.getServerReflectionInfoMethod());
        return rpcs;
    }

    private List<Caller> callers() throws Exception {
        ManagedChannel tls = channel(null);
        Instant now = Instant.now();
        Issuer issuer = given.issuer();
        Issuer.Token good = issuer.token(now, "admin");
        List<Caller> callers = new ArrayList<>(List.of(
                new Caller("nobody", tls, null, Set.of()),
                new Caller("an unknown token", tls, "Bearer nobodys-token", Set.of()),
                new Caller("an empty token", tls, "Bearer ", Set.of()),
                new Caller("another scheme", tls, "Basic YWRtaW46YWRtaW4=", Set.of()),
                new Caller(
                        "an expired JWT",
                        tls,
                        "Bearer " + issuer.token(Instant.EPOCH, "admin").signed(),
                        Set.of()),
                new Caller(
                        "a JWT of another issuer",
                        tls,
                        "Bearer " + good.with("iss", "https://evil.example").signed(),
                        Set.of()),
                new Caller(
                        "a JWT for another audience",
                        tls,
                        "Bearer " + good.with("aud", "billing").signed(),
                        Set.of()),
                new Caller(
                        "a JWT of an impostor",
                        tls,
                        "Bearer " + Issuer.withKey("key-1").token(now, "admin").signed(),
                        Set.of()),
                new Caller("an unlisted certificate", channel("stranger"), null, Set.of()),
                new Caller("a bad token beside a good certificate", channel("ops"), "Bearer nobodys-token", Set.of()),
                new Caller(
                        "known by a JWT without roles",
                        tls,
                        "Bearer " + issuer.token(now).signed(),
                        Set.of()),
                new Caller("known by the certificate shop", channel("shop"), null, Set.of(AccessRole.ROUTE)),
                new Caller("known by the certificate ops", channel("ops"), null, Set.of(AccessRole.ADMIN))));
        Set<AccessRole> admin = Set.of(AccessRole.ADMIN);
        String wide = issuer.token(now, "admin")
                .with("tenants", List.of("shop", "elsewhere"))
                .signed();
        callers.addAll(List.of(
                new Caller("known as shop's", tls, "Bearer shop-token", admin),
                new Caller("known as shop's, at shop", tls, "Bearer shop-token", "shop", admin),
                new Caller("known as shop's, at default", tls, "Bearer shop-token", "default", Set.of()),
                new Caller("known as shop's, at none that is", tls, "Bearer shop-token", "nobody", Set.of()),
                new Caller("known as default's, at shop", tls, "Bearer admin-token", "shop", Set.of()),
                new Caller("known as everybody's, at shop", tls, "Bearer every-token", "shop", admin),
                new Caller("known as everybody's", tls, "Bearer every-token", admin),
                new Caller("known as everybody's, at none that is", tls, "Bearer every-token", "nobody", Set.of())));
        callers.addAll(List.of(
                new Caller("known by a JWT of shop's", tls, "Bearer " + wide, admin),
                new Caller("known by a JWT of shop's, at default", tls, "Bearer " + wide, "default", Set.of()),
                new Caller("known by a JWT of one that is not", tls, "Bearer " + wide, "elsewhere", Set.of())));
        for (AccessRole role : AccessRole.values()) {
            callers.add(new Caller("known by a token, " + role, tls, "Bearer " + role + "-token", Set.of(role)));
            callers.add(new Caller(
                    "known by a JWT, " + role,
                    tls,
                    "bearer " + issuer.token(now, role.toString()).signed(),
                    Set.of(role)));
        }
        return callers;
    }

    @Test
    void aRefusalSaysWhatIsNeeded() throws Exception {
        var anonymous = RegistryServiceGrpc.newBlockingStub(channel(null));
        var router = anonymous.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer("route-token")));
        var stranger = anonymous.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer("nobodys-token")));
        ListModelsRequest request = ListModelsRequest.getDefaultInstance();

        Failure missing = Failure.of(() -> anonymous.listModels(request));
        Failure refused = Failure.of(() -> stranger.listModels(request));
        Failure denied = Failure.of(() -> router.listModels(request));

        assertThat(missing.reason()).isEqualTo("CREDENTIAL_MISSING");
        assertThat(refused.reason()).isEqualTo("CREDENTIAL_REFUSED");
        assertThat(refused.info().getMetadataMap()).containsEntry("problem", "UNKNOWN");
        assertThat(refused.message()).doesNotContain("nobodys-token");
        assertThat(denied.reason()).isEqualTo("ROLE_MISSING");
        assertThat(denied.info().getMetadataMap())
                .containsEntry("required_role", "read")
                .containsEntry("caller", "router");
    }

    @Test
    void plainTextAndStrangersCertificatesAreTurnedAway() throws Exception {
        Authority others = new Authority(Files.createTempDirectory("others"), "others").issue("spy", "CN=ops", "");
        ManagedChannel plain =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        channels.add(plain);
        ManagedChannel spy = open(given.authority().certificate(), others.certificate("spy"), others.key("spy"));

        for (ManagedChannel channel : List.of(plain, spy)) {
            assertThat(connects(channel)).isFalse();
        }
    }

    @Test
    void tokensAreExchangedWhileItRuns() throws Exception {
        ManagedChannel channel = channel(null);
        MethodDescriptor<?, ?> rpc = RoutingServiceGrpc.getRouteMethod();
        Path callers = given.folder().resolve("callers");
        assertThat(Knock.at(channel, rpc, "Bearer new-token")).isEqualTo(Status.Code.UNAUTHENTICATED);

        Files.writeString(callers, GuardedServiceResource.hash("new-token") + " newcomer route");

        eventually(() -> Knock.at(channel, rpc, "Bearer new-token") == Status.Code.OK);
        assertThat(Knock.at(channel, rpc, "Bearer route-token")).isEqualTo(Status.Code.UNAUTHENTICATED);
        Files.writeString(callers, GuardedServiceResource.callers());
        eventually(() -> Knock.at(channel, rpc, "Bearer route-token") == Status.Code.OK);
    }

    @Test
    void theIssuersKeysAreExchangedWhileItRuns() throws Exception {
        ManagedChannel channel = channel(null);
        MethodDescriptor<?, ?> rpc = RoutingServiceGrpc.getRouteMethod();
        Path keys = given.folder().resolve("keys.json");
        Issuer next = Issuer.withKey("key-2");
        String oldToken =
                "Bearer " + given.issuer().token(Instant.now(), "route").signed();
        String newToken = "Bearer " + next.token(Instant.now(), "route").signed();
        assertThat(Knock.at(channel, rpc, oldToken)).isEqualTo(Status.Code.OK);

        Files.writeString(keys, next.keysJson());

        eventually(() -> Knock.at(channel, rpc, newToken) == Status.Code.OK);
        assertThat(Knock.at(channel, rpc, oldToken)).isEqualTo(Status.Code.UNAUTHENTICATED);
        Files.writeString(keys, given.issuer().keysJson());
        eventually(() -> Knock.at(channel, rpc, oldToken) == Status.Code.OK);
    }

    @Test
    void certificatesAreExchangedWhileItRuns() throws Exception {
        Authority old = given.authority();
        Path folder = given.folder();
        Authority next =
                new Authority(folder, "next").issue("next-server", "CN=localhost", "dns:localhost,ip:127.0.0.1");
        keep(old, "server");
        ManagedChannel before = channel(null);
        assertThat(connects(before)).isTrue();

        replace(next.certificate("next-server"), old.certificate("server"));
        replace(next.key("next-server"), old.key("server"));

        eventually(() -> connects(open(next.certificate(), null, null)));
        assertThat(connects(open(old.certificate(), null, null))).isFalse();
        assertThat(connects(before)).as("connections that are there stay").isTrue();
        replace(folder.resolve("kept.crt"), old.certificate("server"));
        replace(folder.resolve("kept.key"), old.key("server"));
        eventually(() -> connects(channel(null)));
    }

    private void keep(Authority authority, String id) throws IOException {
        replace(authority.certificate(id), given.folder().resolve("kept.crt"));
        replace(authority.key(id), given.folder().resolve("kept.key"));
    }

    private static void replace(Path source, Path target) throws IOException {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the port answers at all. */
    private static boolean connects(ManagedChannel channel) throws Exception {
        try {
            var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(5, TimeUnit.SECONDS);
            health.check(HealthOuterClass.HealthCheckRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void eventually(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
        }
    }

    private static Metadata bearer(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return headers;
    }

    private ManagedChannel channel(@Nullable String certificate) throws Exception {
        Authority authority = given.authority();
        return certificate == null
                ? open(authority.certificate(), null, null)
                : open(authority.certificate(), authority.certificate(certificate), authority.key(certificate));
    }

    private ManagedChannel open(Path trusted, @Nullable Path certificate, @Nullable Path key) throws Exception {
        SslContextBuilder context = GrpcSslContexts.forClient().trustManager(trusted.toFile());
        if (certificate != null && key != null) {
            // Shows its certificate whatever authorities the server asks for.
            AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
            identity.updateIdentityCredentials(certificate.toFile(), key.toFile());
            context.keyManager(identity);
        }
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .sslContext(context.build())
                .build();
        channels.add(channel);
        return channel;
    }
}
