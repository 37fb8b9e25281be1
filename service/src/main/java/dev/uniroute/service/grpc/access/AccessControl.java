package dev.uniroute.service.grpc.access;

import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.registry.tenant.Tenants;
import dev.uniroute.service.access.AccessRole;
import dev.uniroute.service.access.Authentication;
import dev.uniroute.service.access.Authentication.Problem;
import dev.uniroute.service.access.Authenticator;
import dev.uniroute.service.access.Principal;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.ErrorStatus;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every call before its first message: what the rpc needs ({@link RpcAccess}), who calls ({@link Authenticator}), whether
 * they may, and for which tenant. It is not there where no
 * authentication and one tenant is set up.
 */
final class AccessControl implements ServerInterceptor {
    private static final Metadata.Key<String> TENANT =
            Metadata.Key.of("uniroute-tenant", Metadata.ASCII_STRING_MARSHALLER);

    private final Authenticator authenticator;
    private final Tenants tenants;

    AccessControl(Authenticator authenticator, Tenants tenants) {
        this.authenticator = authenticator;
        this.tenants = tenants;
    }

    @Override
    public <I, O> ServerCall.Listener<I> interceptCall(
            ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
        String rpc = call.getMethodDescriptor().getFullMethodName();
        return switch (RpcAccess.of(rpc)) {
            case RpcAccess.Open() -> next.startCall(call, headers);
            case RpcAccess.Denied() -> refuse(call, noRow(rpc));
            case RpcAccess.Needs(AccessRole role) ->
                switch (authenticator.authenticate(Credentials.of(call, headers))) {
                    case Authentication.Proven(Principal principal)
                    when principal.has(role) ->
                        tenant(principal, headers.get(TENANT))
                                .map(tenant ->
                                        Contexts.interceptCall(Caller.calledBy(principal, tenant), call, headers, next))
                                .orElseGet(() -> refuse(call, tenantForbidden(principal)));
                    case Authentication.Proven(Principal principal) -> refuse(call, roleMissing(rpc, role, principal));
                    case Authentication.Refused(Problem problem) -> refuse(call, unauthenticated(problem));
                    case Authentication.Undecided() -> refuse(call, keysUnknown());
                };
        };
    }

    /** The one that the call names; where it names none the caller's only one, or the default one of several. */
    private Optional<Tenant> tenant(Principal principal, @Nullable String named) {
        if (named != null) {
            return tenants.named(named).filter(principal::mayActFor);
        }
        List<Tenant> theirs =
                tenants.all().stream().filter(principal::mayActFor).toList();
        return theirs.size() == 1
                ? Optional.of(theirs.getFirst())
                : Optional.of(Tenant.DEFAULT).filter(theirs::contains);
    }

    /** The same for a tenant that is not theirs and one that is not there. */
    private static ApiError tenantForbidden(Principal principal) {
        return ApiError.of(
                        ErrorReason.TENANT_FORBIDDEN,
                        principal.name()
                                + " may not act for this tenant, or must say for which (metadata uniroute-tenant)")
                .with("caller", principal.name());
    }

    private static ApiError unauthenticated(Problem problem) {
        ErrorReason reason =
                problem == Problem.MISSING ? ErrorReason.CREDENTIAL_MISSING : ErrorReason.CREDENTIAL_REFUSED;
        return ApiError.of(reason, problem.words()).with("problem", problem);
    }

    private static ApiError keysUnknown() {
        return ApiError.of(ErrorReason.CREDENTIAL_UNDECIDED, "the keys that sign tokens could not be fetched yet");
    }

    private static ApiError roleMissing(String rpc, AccessRole role, Principal principal) {
        return ApiError.of(
                        ErrorReason.ROLE_MISSING,
                        "%s needs the role %s, which %s has not".formatted(rpc, role, principal.name()))
                .with("required_role", role)
                .with("caller", principal.name());
    }

    private static ApiError noRow(String rpc) {
        return ApiError.of(ErrorReason.RPC_DENIED, rpc + " is allowed to nobody");
    }

    private static <I, O> ServerCall.Listener<I> refuse(ServerCall<I, O> call, ApiError error) {
        ErrorStatus.close(call, error);
        return new ServerCall.Listener<>() {};
    }
}
