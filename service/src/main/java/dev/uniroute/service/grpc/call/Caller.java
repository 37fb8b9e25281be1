package dev.uniroute.service.grpc.call;

import dev.uniroute.registry.audit.Author;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.service.access.Principal;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import io.grpc.Context;
import io.grpc.Deadline;

/** Who waits for the answer of a call, and whether they still do. */
public final class Caller {
    private static final Context.Key<Principal> PRINCIPAL =
            Context.keyWithDefault("uniroute-principal", Principal.ANONYMOUS);

    private static final Context.Key<String> RPC = Context.keyWithDefault("uniroute-rpc", "");

    private static final Context.Key<Tenant> TENANT = Context.keyWithDefault("uniroute-tenant", Tenant.DEFAULT);

    private final Context context;

    private Caller(Context context) {
        this.context = context;
    }

    /** The caller of the call that this thread is in; to be asked before the work goes to another thread. */
    public static Caller current() {
        return new Caller(Context.current());
    }

    /** The context of a call by somebody who has proved who they are, for a tenant whom they may act for. */
    public static Context calledBy(Principal principal, Tenant tenant) {
        return Context.current().withValues(PRINCIPAL, principal, TENANT, tenant);
    }

    /** Whose models, prompts and runs the call is about. */
    public Tenant tenant() {
        return TENANT.get(context);
    }

    /** The context of a call of this rpc. */
    static Context calling(String rpc) {
        return Context.current().withValue(RPC, rpc);
    }

    /** In whose name is changed what the call changes. */
    Author author() {
        return new Author(PRINCIPAL.get(context).name(), RPC.get(context));
    }

    /** Leaves the call if nobody waits any more: DEADLINE_EXCEEDED or CANCELLED. */
    public void check() {
        Deadline deadline = context.getDeadline();
        if (deadline != null && deadline.isExpired()) {
            throw ApiError.of(ErrorReason.DEADLINE_PASSED, "the deadline passed")
                    .asException();
        }
        if (context.isCancelled()) {
            throw ApiError.of(ErrorReason.CALL_CANCELLED, "the caller cancelled")
                    .asException();
        }
    }
}
