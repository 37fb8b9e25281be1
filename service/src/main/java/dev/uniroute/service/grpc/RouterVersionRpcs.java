package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.RouterVersionMessages;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import jakarta.inject.Singleton;

/** The rpcs about router versions. */
@Singleton
public final class RouterVersionRpcs {
    private final RouterVersions versions;
    private final RouterActivation activation;

    public RouterVersionRpcs(RouterVersions versions, RouterActivation activation) {
        this.versions = versions;
        this.activation = activation;
    }

    ListRouterVersionsResponse list(ListRouterVersionsRequest request) {
        Pages pages = Pages.of(request);
        Page<RouterVersions.Stored> page = versions.list(pages.requested(request));
        return ListRouterVersionsResponse.newBuilder()
                .addAllVersions(page.items().stream()
                        .map(RouterVersionMessages::toProto)
                        .toList())
                .setNextPageToken(pages.next(page))
                .build();
    }

    ActivateRouterVersionResponse activate(ActivateRouterVersionRequest request) throws InterruptedException {
        Requests.check(request);
        long number = request.getNumber();
        RouterVersions.Stored version = activation
                .activate(number)
                .orElseThrow(() -> Errors.notFound(
                        ErrorReason.ROUTER_VERSION_NOT_FOUND, number, "no router version has the number " + number));
        return ActivateRouterVersionResponse.newBuilder()
                .setVersion(RouterVersionMessages.toProto(version))
                .build();
    }
}
