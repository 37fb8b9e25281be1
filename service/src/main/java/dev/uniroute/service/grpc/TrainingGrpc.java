package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import dev.uniroute.service.grpc.call.RpcName;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;

/** {@code uniroute.v1.TrainingService}, as the server binds it. */
@GrpcService
public class TrainingGrpc implements BindableService {
    private final ServerServiceDefinition definition;

    public TrainingGrpc(
            Calls calls,
            CallExecutors executors,
            PromptRpcs prompts,
            TrainingRunRpcs runs,
            RouterVersionRpcs versions,
            VoteRpcs votes,
            SimilarPromptRpcs similarPrompts) {
        definition = MalformedMessages.refusedBy(
                RpcName.knownTo(new TrainingMethods(calls, executors, prompts, runs, versions, votes, similarPrompts)));
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }
}
