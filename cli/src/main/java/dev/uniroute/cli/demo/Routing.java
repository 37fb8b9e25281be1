package dev.uniroute.cli.demo;

import dev.uniroute.cli.Session;
import dev.uniroute.v1.BatchRouteRequest;
import dev.uniroute.v1.BatchRouteResponse;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResult;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routes prompts with one policy. */
final class Routing {

    /** A snapshot follows a change within about a second; a loaded machine may take longer. */
    private static final int ATTEMPTS = 300;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Session session;
    private final Policy policy;

    Routing(Session session, Policy policy) {
        this.session = session;
        this.policy = policy;
    }

    /** The decisions about the demo's prompts, now. */
    Decisions decide() {
        return new Decisions(route(DemoPrompt.ALL.stream().map(DemoPrompt::text).toList()));
    }

    /** The decisions about the demo's prompts, as soon as they know these models completely. */
    Decisions decideKnowing(Set<String> models) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Decisions> decisions = tryToDecide();
            if (decisions.isPresent() && knows(decisions.get(), models)) {
                return decisions.get();
            }
            Thread.sleep(PAUSE);
        }
        return decide();
    }

    /** Decisions with their explanations, against one snapshot. */
    List<Decision> route(List<String> prompts) {
        BatchRouteRequest.Builder request = BatchRouteRequest.newBuilder();
        prompts.forEach(prompt -> request.addRequests(
                RouteRequest.newBuilder().setPrompt(prompt).setPolicy(policy).setExplain(true)));
        BatchRouteResponse response = session.routing().batchRoute(request.build());
        return response.getResultsList().stream().map(Routing::decision).toList();
    }

    /** Empty while there is no model to route to, or no snapshot. */
    private Optional<Decisions> tryToDecide() {
        try {
            return Optional.of(decide());
        } catch (StatusRuntimeException notYet) {
            Code code = notYet.getStatus().getCode();
            if (code == Code.UNAVAILABLE || code == Code.FAILED_PRECONDITION) {
                return Optional.empty();
            }
            throw notYet;
        }
    }

    private static boolean knows(Decisions decisions, Set<String> models) {
        return models.stream().allMatch(model -> decisions.profileOf(model) == ProfileState.PROFILE_STATE_ACTIVE);
    }

    private static Decision decision(RouteResult result) {
        if (result.hasError()) {
            throw Status.fromCodeValue(result.getError().getCode())
                    .withDescription(result.getError().getMessage())
                    .asRuntimeException();
        }
        return result.getDecision();
    }
}
