package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.UpdateModelRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Model SENT = Model.newBuilder()
            .setName("m")
            .setProviderModel("provider/m-1")
            .setEndpoint("https://llm.example:8443/base")
            .setApiKeyRef("env:KEY")
            .setPrice(Price.newBuilder()
                    .setUsdPerMtokInput(0.15)
                    .setUsdPerMtokOutput(0.6)
                    .setUsdPerCall(0.001))
            .putLabels("region", "eu")
            .addCapabilities(Capability.CAPABILITY_TOOLS)
            .addCapabilities(Capability.CAPABILITY_JSON)
            .setContextTokens(128_000)
            .build();

    @Test
    void comesBackAsItWasSentWithWhatTheRegistryAdds() {
        Model answer = Models.toProto(new dev.uniroute.registry.catalog.Model(
                new UUID(0, 1), Models.toSpec(SENT), ModelState.FAILED, "status 401", THEN, THEN, THEN));

        assertThat(answer.getState()).isEqualTo(dev.uniroute.v1.ModelState.MODEL_STATE_FAILED);
        assertThat(answer.getStateReason()).isEqualTo("status 401");
        assertThat(answer.getCreateTime()).isEqualTo(Times.timestamp(THEN));
        Model.Builder same = answer.toBuilder()
                .clearState()
                .clearStateReason()
                .clearCreateTime()
                .clearUpdateTime();
        same.getPriceBuilder().clearEffectiveTime();
        assertThat(same.build()).isEqualTo(SENT);
    }

    @Test
    void anUnsetProviderModelIsTheName() {
        assertThat(Models.toSpec(SENT.toBuilder().clearProviderModel().build()).providerModel())
                .isEqualTo("m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"provider_model", "endpoint", "api_key_ref", "price", "labels", "capabilities", "context_tokens"
            })
    void anUpdateChangesTheFieldThatItsMaskNamesAndNoOther(String path) {
        ModelSpec before = Models.toSpec(Model.newBuilder()
                .setName("m")
                .setProviderModel("old")
                .setEndpoint("http://old")
                .setPrice(Price.newBuilder().setUsdPerMtokInput(9))
                .build());
        UpdateModelRequest request = UpdateModelRequest.newBuilder()
                .setModel(SENT)
                .setUpdateMask(FieldMask.newBuilder().addPaths(path))
                .build();

        ModelSpec after = ModelChanges.of(request).apply(before);

        ModelSpec wanted = Models.toSpec(SENT);
        assertThat(after).isNotEqualTo(before).isNotEqualTo(wanted);
        assertThat(after.providerModel().equals(wanted.providerModel())).isEqualTo(path.equals("provider_model"));
        assertThat(java.util.Objects.equals(wanted.endpoint(), after.endpoint()))
                .isEqualTo(path.equals("endpoint"));
        assertThat(after.apiKey().equals(wanted.apiKey())).isEqualTo(path.equals("api_key_ref"));
        assertThat(after.price().equals(wanted.price())).isEqualTo(path.equals("price"));
        assertThat(after.traits().labels().equals(wanted.traits().labels())).isEqualTo(path.equals("labels"));
        assertThat(after.traits().contextTokens() == 128_000).isEqualTo(path.equals("context_tokens"));
        assertThat(ModelChanges.SPEC_PATHS).contains(path);
    }
}
