package dev.uniroute.sidecar;

import dev.uniroute.v1.TrainingServiceGrpc.TrainingServiceImplBase;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;
import java.util.Set;

/** {@code uniroute.v1.TrainingService}, all of which is answered elsewhere. */
@GrpcService
public class RefusedTrainingGrpc implements BindableService {

    @Override
    public ServerServiceDefinition bindService() {
        return Elsewhere.allBut(Set.of(), new TrainingServiceImplBase() {});
    }
}
