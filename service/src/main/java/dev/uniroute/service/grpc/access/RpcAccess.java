package dev.uniroute.service.grpc.access;

import dev.uniroute.service.access.AccessRole;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.TrainingServiceGrpc;
import grpc.health.v1.HealthGrpc;
import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.Map;

/** What a caller needs for an rpc: the one table. An rpc without a row is denied to everybody. */
public sealed interface RpcAccess {

    /** Anybody may, without a credential. */
    record Open() implements RpcAccess {}

    /** The caller needs this role, or one that includes it. */
    record Needs(AccessRole role) implements RpcAccess {}

    /** Nobody may. */
    record Denied() implements RpcAccess {}

    /** The row of an rpc. */
    static RpcAccess of(String fullMethodName) {
        return Table.ROWS.getOrDefault(fullMethodName, new Denied());
    }

    /** The rows, written as: what is needed, then for which rpcs. */
    final class Table {
        private static final Map<String, RpcAccess> ROWS = new HashMap<>();

        private Table() {}

        static {
            // Probes have no credentials, and learn no more than whether the process serves.
            rows(new Open(), HealthGrpc.getCheckMethod(), HealthGrpc.getWatchMethod());
            needs(
                    AccessRole.ROUTE,
                    RoutingServiceGrpc.getRouteMethod(),
                    RoutingServiceGrpc.getBatchRouteMethod(),
                    RoutingServiceGrpc.getStreamRouteMethod(),
                    OperationsServiceGrpc.getReportOutcomeMethod());
            needs(
                    AccessRole.READ,
                    RegistryServiceGrpc.getGetModelMethod(),
                    RegistryServiceGrpc.getListModelsMethod(),
                    RegistryServiceGrpc.getGetModelProfileMethod(),
                    RegistryServiceGrpc.getListSimilarModelsMethod(),
                    RegistryServiceGrpc.getListEvaluationsMethod(),
                    RegistryServiceGrpc.getGetProfilingRunMethod(),
                    RegistryServiceGrpc.getListProfilingRunsMethod(),
                    RegistryServiceGrpc.getWatchProfilingRunMethod(),
                    TrainingServiceGrpc.getListPromptsMethod(),
                    TrainingServiceGrpc.getListSimilarPromptsMethod(),
                    TrainingServiceGrpc.getGetTrainingRunMethod(),
                    TrainingServiceGrpc.getWatchTrainingRunMethod(),
                    TrainingServiceGrpc.getListRouterVersionsMethod(),
                    TrainingServiceGrpc.getEvaluateRouterMethod(),
                    OperationsServiceGrpc.getDiagnoseMethod(),
                    OperationsServiceGrpc.getListDecisionsMethod(),
                    OperationsServiceGrpc.getGetRolloutMethod(),
                    OperationsServiceGrpc.getSimulatePolicyMethod());
            // What the API looks like is public; who looks must be somebody all the same.
            row("grpc.reflection.v1.ServerReflection/ServerReflectionInfo", new Needs(AccessRole.READ));
            row("grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", new Needs(AccessRole.READ));
            needs(
                    AccessRole.REGISTER,
                    RegistryServiceGrpc.getRegisterModelMethod(),
                    RegistryServiceGrpc.getUpdateModelMethod(),
                    RegistryServiceGrpc.getDeleteModelMethod(),
                    RegistryServiceGrpc.getCancelProfilingRunMethod(),
                    RegistryServiceGrpc.getResumeProfilingRunMethod(),
                    RegistryServiceGrpc.getUploadEvaluationsMethod());
            needs(
                    AccessRole.ADMIN,
                    TrainingServiceGrpc.getImportPromptsMethod(),
                    TrainingServiceGrpc.getImportVotesMethod(),
                    TrainingServiceGrpc.getTrainRouterMethod(),
                    TrainingServiceGrpc.getCancelTrainingRunMethod(),
                    TrainingServiceGrpc.getActivateRouterVersionMethod(),
                    OperationsServiceGrpc.getSetRolloutMethod(),
                    OperationsServiceGrpc.getEndRolloutMethod(),
                    OperationsServiceGrpc.getListAuditEventsMethod());
        }

        private static void needs(AccessRole role, MethodDescriptor<?, ?>... rpcs) {
            rows(new Needs(role), rpcs);
        }

        private static void rows(RpcAccess access, MethodDescriptor<?, ?>... rpcs) {
            for (MethodDescriptor<?, ?> rpc : rpcs) {
                row(rpc.getFullMethodName(), access);
            }
        }

        private static void row(String fullMethodName, RpcAccess access) {
            if (ROWS.put(fullMethodName, access) != null) {
                throw new IllegalStateException(fullMethodName + " has two rows");
            }
        }
    }
}
