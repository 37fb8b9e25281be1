package dev.uniroute.cli.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetModelResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UpdateModelResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdateModelTest {

    @RegisterExtension
    final Client client = new Client();

    @BeforeEach
    void knowsTheModel() {
        Model model = Model.newBuilder()
                .setName("m")
                .setPrice(Price.newBuilder()
                        .setUsdPerMtokInput(1)
                        .setUsdPerMtokOutput(2)
                        .setEffectiveTime(Timestamp.newBuilder().setSeconds(1)))
                .putLabels("tier", "low")
                .putLabels("region", "eu")
                .build();
        client.service()
                .answers(
                        GetModelRequest.class,
                        GetModelResponse.newBuilder().setModel(model).build())
                .answers(
                        UpdateModelRequest.class,
                        UpdateModelResponse.newBuilder().setModel(model).build());
    }

    @Test
    void keepsThePricesThatAreNotNamed() {
        client.run("models", "update", "m", "--price-out", "3");

        assertThat(client.service().request(UpdateModelRequest.class))
                .isEqualTo(UpdateModelRequest.newBuilder()
                        .setModel(Model.newBuilder()
                                .setName("m")
                                .setPrice(
                                        Price.newBuilder().setUsdPerMtokInput(1).setUsdPerMtokOutput(3)))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("price"))
                        .build());
    }

    @Test
    void keepsTheLabelsThatAreNotNamed() {
        client.run("models", "update", "m", "--label", "team=search", "--remove-label", "tier");

        assertThat(client.service().request(UpdateModelRequest.class).getModel().getLabelsMap())
                .containsOnly(entry("region", "eu"), entry("team", "search"));
    }

    @Test
    void pausesWithoutReadingTheModelFirst() {
        client.run("models", "update", "m", "--pause");

        UpdateModelRequest request = client.service().request(UpdateModelRequest.class);
        assertThat(request.getModel().getState()).isEqualTo(ModelState.MODEL_STATE_PAUSED);
        assertThat(request.getUpdateMask().getPathsList()).containsExactly("state");
        assertThat(client.service().requests(GetModelRequest.class)).isEmpty();
    }

    @Test
    void changesEverythingAtOnce() {
        client.run(
                "models",
                "update",
                "m",
                "--activate",
                "--endpoint",
                "http://new",
                "--provider-model",
                "v/m",
                "--api-key-ref",
                "",
                "--context-tokens",
                "0",
                "--capability",
                "json,tools");

        assertThat(client.service()
                        .request(UpdateModelRequest.class)
                        .getUpdateMask()
                        .getPathsList())
                .containsExactlyInAnyOrder(
                        "state", "endpoint", "provider_model", "api_key_ref", "context_tokens", "capabilities");
    }

    @Test
    void refusesToChangeNothing() {
        var result = client.run("models", "update", "m");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: nothing to change");
    }

    @Test
    void refusesToPauseAndActivate() {
        assertThat(client.run("models", "update", "m", "--pause", "--activate").exitCode())
                .isEqualTo(2);
    }
}
