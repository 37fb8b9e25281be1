"""Which model should answer this prompt?  PYTHONPATH=proto/src/main/resources python route.py "a prompt" """
import sys

import grpc

from connection import open_channel

protos, services = grpc.protos_and_services("uniroute/v1/routing_service.proto")
with open_channel() as channel:
    router = services.RoutingServiceStub(channel)
    decision = router.Route(protos.RouteRequest(prompt=sys.argv[1]), timeout=2).decision
    print(decision.model.name, decision.model.endpoint, decision.model.predicted_quality)
