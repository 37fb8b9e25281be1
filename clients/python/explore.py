"""Lists the services by reflection and asks for their health: what any generic gRPC tool does."""
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

from connection import open_channel

SERVING = health_pb2.HealthCheckResponse.SERVING

with open_channel() as channel:
    health = health_pb2_grpc.HealthStub(channel)
    services = sorted(ProtoReflectionDescriptorDatabase(channel).get_services())
    ours = [name for name in services if name.startswith("uniroute.")]
    assert "uniroute.v1.RoutingService" in ours, services
    for name in ours:
        status = health.Check(health_pb2.HealthCheckRequest(service=name), timeout=2).status
        print(name, health_pb2.HealthCheckResponse.ServingStatus.Name(status))
        assert status == SERVING, name
