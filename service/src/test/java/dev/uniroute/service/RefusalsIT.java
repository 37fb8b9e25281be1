package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ChatMessage;
import dev.uniroute.v1.ChatMessages;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Embedding;
import dev.uniroute.v1.ExactGrader;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.Grader;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.RegexGrader;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadedEvaluation;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every request that cannot be served is refused by the name of the field and a reason, and never by INTERNAL. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(120)
class RefusalsIT {
    private static final String UNKNOWN_ID = new UUID(1, 2).toString();

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private Api api;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void promptsToRoute() {
        refused("prompt", () -> route(prompt("")));
        refused("prompt", () -> route(RouteRequest.newBuilder()));
        refused("prompt", () -> route(prompt("x".repeat(10_000_000))));
        refused("messages.messages", () -> route(RouteRequest.newBuilder().setMessages(ChatMessages.newBuilder())));
        refused(
                "messages.messages[0].role",
                () -> route(RouteRequest.newBuilder()
                        .setMessages(ChatMessages.newBuilder()
                                .addMessages(ChatMessage.newBuilder()
                                        .setRole("robot")
                                        .setContent("hi")))));
        refused("max_fallbacks", () -> route(prompt("hi").setMaxFallbacks(-1)));
        refused("input_tokens", () -> route(prompt("hi").setInputTokens(0)));
    }

    @Test
    void bytesThatAreNoMessage() {
        MethodDescriptor<RouteRequest, RouteResponse> route = RoutingServiceGrpc.getRouteMethod();
        MethodDescriptor<InputStream, RouteResponse> ofBytes =
                route.toBuilder(new Bytes(), route.getResponseMarshaller()).build();

        Failure failure = Failure.of(() -> ClientCalls.blockingUnaryCall(
                api.channel(), ofBytes, CallOptions.DEFAULT, new ByteArrayInputStream(new byte[] {-1, -1})));

        assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failure.reason()).isEqualTo("INVALID_FIELD");
    }

    /** Requests as they come. */
    private static final class Bytes implements MethodDescriptor.Marshaller<InputStream> {
        @Override
        public InputStream stream(InputStream value) {
            return value;
        }

        @Override
        public InputStream parse(InputStream stream) {
            return stream;
        }
    }

    @Test
    void embeddings() {
        refused("embedding.values", () -> route(embedding(0, 0)));
        refused("embedding.values[0]", () -> route(embedding(384, Float.NaN)));
        refused("embedding.values[0]", () -> route(embedding(384, Float.POSITIVE_INFINITY)));
        Failure dimension = refused("embedding.values", () -> route(embedding(3, 1)));
        Failure embedder = refused(
                "embedding.embedder",
                () -> route(RouteRequest.newBuilder()
                        .setEmbedding(
                                embedding(384, 1).getEmbedding().toBuilder().setEmbedder("another"))));

        assertThat(dimension.reason()).isEqualTo("WRONG_DIMENSION");
        assertThat(dimension.info().getMetadataMap())
                .containsEntry("expected", "384")
                .containsEntry("actual", "3");
        assertThat(embedder.reason()).isEqualTo("WRONG_EMBEDDER");
    }

    @Test
    void policiesAndConstraints() {
        refused(
                "policy.lambda",
                () -> route(prompt("hi").setPolicy(Policy.newBuilder().setLambda(-1))));
        refused(
                "policy.lambda",
                () -> route(prompt("hi").setPolicy(Policy.newBuilder().setLambda(Double.NaN))));
        refused(
                "policy.budget_usd",
                () -> route(prompt("hi").setPolicy(Policy.newBuilder().setBudgetUsd(0))));
        refused(
                "policy.quality_floor",
                () -> route(prompt("hi").setPolicy(Policy.newBuilder().setQualityFloor(2))));
        refused(
                "constraints.max_cost_usd",
                () -> route(constrained(Constraints.newBuilder().setMaxCostUsd(-1))));
        refused(
                "constraints.capabilities[0]",
                () -> route(constrained(Constraints.newBuilder().addCapabilitiesValue(99))));
    }

    @Test
    void modelsThatNobodyRegistered() {
        notFound(
                "constraints.allow_models",
                () -> route(constrained(Constraints.newBuilder().addAllowModels("nobody"))));
        notFound(
                "constraints.deny_models",
                () -> route(constrained(Constraints.newBuilder().addDenyModels("nobody"))));
        notFound(
                "policy.default_model",
                () -> route(prompt("hi").setPolicy(Policy.newBuilder().setDefaultModel("nobody"))));
        assertThat(Failure.of(() -> api.registry.getModel(
                                GetModelRequest.newBuilder().setName("nobody").build()))
                        .info()
                        .getMetadataMap())
                .containsEntry("resource", "nobody");
    }

    @Test
    void registrations() {
        refused("model.name", () -> register(model().setName("")));
        refused("model.name", () -> register(model().setName("with space")));
        refused("model.endpoint", () -> register(model().setEndpoint("")));
        refused("model.endpoint", () -> register(model().setEndpoint("ftp://host")));
        refused("model.endpoint", () -> register(model().setEndpoint("https://169.254.169.254")));
        refused("model.endpoint", () -> register(model().setEndpoint("https://[::ffff:127.0.0.1]")));
        refused("model.endpoint", () -> register(model().setEndpoint("http://93.184.215.14")));
        refused("model.price", () -> register(model().clearPrice()));
        refused(
                "model.price.usd_per_mtok_input",
                () -> register(model().setPrice(Price.newBuilder().setUsdPerMtokInput(-1))));
        refused(
                "model.price.usd_per_mtok_output",
                () -> register(model().setPrice(Price.newBuilder().setUsdPerMtokOutput(Double.NaN))));
        refused("model.context_tokens", () -> register(model().setContextTokens(-1)));
        refused(
                "profiling.max_concurrency",
                () -> register(ProfilingOptions.newBuilder().setMaxConcurrency(1_000)));
        refused(
                "profiling.spend_cap_usd",
                () -> register(ProfilingOptions.newBuilder().setSpendCapUsd(-1)));
        refused(
                "profiling.call_timeout",
                () -> register(ProfilingOptions.newBuilder()
                        .setCallTimeout(Duration.newBuilder().setSeconds(-1))));
    }

    @Test
    void aKeyInPlaceOfAReferenceIsRefusedAndNotRepeated() {
        Failure failure = refused("model.api_key_ref", () -> register(model().setApiKeyRef("sk-very-secret")));

        assertThat(failure.message()).doesNotContain("secret");
    }

    @Test
    void changesOfModels() {
        refused("update_mask", () -> update("price", false));
        refused("update_mask.paths[0]", () -> update("name", true));
        assertThat(Failure.of(() -> update("labels", true)).reason()).isEqualTo("MODEL_NOT_FOUND");
    }

    @Test
    void promptsToStore() {
        refused("prompts[0].id", () -> store(graded("").setText("t")));
        refused("prompts[0].text", () -> store(graded("a").setText("")));
        refused("prompts[0].text", () -> store(graded("a").setText(" \n")));
        refused("prompts[0].grader.kind", () -> store(graded("a").setText("t").setGrader(Grader.newBuilder())));
        refused(
                "prompts[0].grader.regex.pattern",
                () -> store(graded("a")
                        .setText("t")
                        .setGrader(Grader.newBuilder()
                                .setRegex(RegexGrader.newBuilder().setPattern("(")))));
        refused("prompts", () -> api.importPrompts(List.of()));
        Failure second = refused(
                "prompts[1].text",
                () -> api.importPrompts(
                        List.of(graded("fine").setText("t").build(), graded("b").build())));

        assertThat(second.info().getMetadataMap()).containsEntry("message_index", "0");
    }

    @Test
    void aStoredPromptWithAnotherContent() throws Exception {
        store(Prompt.newBuilder().setId("stored").setText("one"));

        Failure failure =
                Failure.of(() -> store(Prompt.newBuilder().setId("stored").setText("two")));

        assertThat(failure.code()).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(failure.reason()).isEqualTo("PROMPT_EXISTS");
        assertThat(failure.message()).contains("stored");
    }

    @Test
    void runsVersionsAndPages() {
        refused(
                "id",
                () -> api.registry.getProfilingRun(
                        GetProfilingRunRequest.newBuilder().setId("7").build()));
        assertThat(Failure.of(() -> api.registry.getProfilingRun(GetProfilingRunRequest.newBuilder()
                                .setId(UNKNOWN_ID)
                                .build()))
                        .reason())
                .isEqualTo("PROFILING_RUN_NOT_FOUND");
        refused(
                "method.k_means.clusters",
                () -> api.training.trainRouter(TrainRouterRequest.newBuilder()
                        .setMethod(Api.kMeans(-1))
                        .build()));
        assertThat(Failure.of(() -> api.training.activateRouterVersion(ActivateRouterVersionRequest.newBuilder()
                                .setNumber(999)
                                .build()))
                        .reason())
                .isEqualTo("ROUTER_VERSION_NOT_FOUND");
        refused(
                "page_size",
                () -> api.registry.listModels(
                        ListModelsRequest.newBuilder().setPageSize(-1).build()));
        refused(
                "page_token",
                () -> api.registry.listModels(
                        ListModelsRequest.newBuilder().setPageToken("made up").build()));
    }

    @Test
    void evaluationsFromElsewhere() {
        api.registry.registerModel(RegisterModelRequest.newBuilder()
                .setModel(model().setName("elsewhere"))
                .setEvaluationsUploaded(true)
                .build());

        refused(
                "evaluations[0].score",
                () -> upload(1.5, Api.starterPrompts().getFirst().getId()));
        Failure unknown = Failure.of(() -> upload(1, "no such prompt"));

        assertThat(unknown.code()).isEqualTo(Code.NOT_FOUND);
        assertThat(unknown.reason()).isEqualTo("PROMPT_NOT_FOUND");
    }

    private static Failure refused(String field, ThrowingCallable call) {
        Failure failure = Failure.of(call);
        assertThat(failure.code()).as(failure.message()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failure.field()).as(failure.message()).isEqualTo(field);
        assertThat(failure.fields()).contains(field);
        assertThat(failure.message()).isNotBlank();
        return failure;
    }

    private static void notFound(String field, ThrowingCallable call) {
        Failure failure = Failure.of(call);
        assertThat(failure.code()).as(failure.message()).isEqualTo(Code.NOT_FOUND);
        assertThat(failure.reason()).isEqualTo("MODEL_NOT_FOUND");
        assertThat(failure.field()).isEqualTo(field);
        assertThat(failure.message()).contains("nobody");
    }

    private void route(RouteRequest.Builder request) {
        api.routing.route(request.build());
    }

    private void register(Model.Builder model) {
        api.registry.registerModel(
                RegisterModelRequest.newBuilder().setModel(model).build());
    }

    private void register(ProfilingOptions.Builder options) {
        api.registry.registerModel(RegisterModelRequest.newBuilder()
                .setModel(model())
                .setProfiling(options)
                .build());
    }

    private void update(String path, boolean withMask) {
        UpdateModelRequest.Builder request =
                UpdateModelRequest.newBuilder().setModel(Model.newBuilder().setName("nobody"));
        if (withMask) {
            request.setUpdateMask(FieldMask.newBuilder().addPaths(path));
        }
        api.registry.updateModel(request.build());
    }

    private void store(Prompt.Builder prompt) throws Exception {
        api.importPrompts(List.of(prompt.build()));
    }

    private void upload(double score, String prompt) {
        api.registry.uploadEvaluations(UploadEvaluationsRequest.newBuilder()
                .setModel("elsewhere")
                .addEvaluations(
                        UploadedEvaluation.newBuilder().setPromptId(prompt).setScore(score))
                .build());
    }

    private static RouteRequest.Builder prompt(String text) {
        return RouteRequest.newBuilder().setPrompt(text);
    }

    private static RouteRequest.Builder constrained(Constraints.Builder constraints) {
        return prompt("hi").setConstraints(constraints);
    }

    private static RouteRequest.Builder embedding(int dimension, float value) {
        return RouteRequest.newBuilder()
                .setEmbedding(Embedding.newBuilder().addAllValues(Collections.nCopies(dimension, value)));
    }

    private static Model.Builder model() {
        return Model.newBuilder()
                .setName("refused")
                .setEndpoint("http://127.0.0.1:1")
                .setPrice(Price.newBuilder().setUsdPerMtokInput(1));
    }

    private static Prompt.Builder graded(String id) {
        return Prompt.newBuilder()
                .setId(id)
                .setGrader(Grader.newBuilder().setExact(ExactGrader.newBuilder().setExpected("yes")));
    }
}
