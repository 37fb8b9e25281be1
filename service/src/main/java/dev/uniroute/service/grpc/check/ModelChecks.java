package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;

/** {@code uniroute.v1.Model}, field by field, since an update brings some of them only. */
final class ModelChecks {
    private static final int LONGEST_PROVIDER_MODEL = 256;
    private static final int LONGEST_CONTEXT = 100_000_000;

    private ModelChecks() {}

    /** The field with this name; {@code model} is the field that holds the model. */
    static void checkField(Field model, String name, Model message, EgressPolicy egress, AllowedKeys keys) {
        Field field = model.field(name);
        switch (name) {
            case "provider_model" -> field.characters(message.getProviderModel(), 0, LONGEST_PROVIDER_MODEL);
            case "endpoint" -> Endpoints.check(field, message.getEndpoint(), egress);
            case "api_key_ref" -> checkKeyRef(field, message.getApiKeyRef(), keys);
            case "price" -> checkPrice(field, message);
            case "labels" -> Labels.check(field, message.getLabelsMap());
            case "capabilities" -> EnumWords.check(field, message.getCapabilitiesList(), Vocabulary.CAPABILITY);
            case "context_tokens" -> field.between(message.getContextTokens(), 0, LONGEST_CONTEXT);
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** What is refused may be the key itself, so it is not repeated. */
    private static void checkKeyRef(Field field, String reference, AllowedKeys keys) {
        try {
            boolean allowed = keys.allows(ApiKeyRef.parse(reference));
            field.require(allowed, "must be a key that models may refer to; uniroute.keys.allowed lists them: " + keys);
        } catch (IllegalArgumentException e) {
            field.reject("must be env:NAME or file:/absolute/path, a reference and never the key itself");
        }
    }

    private static void checkPrice(Field field, Model model) {
        if (field.require(model.hasPrice(), "must be set")) {
            Price price = model.getPrice();
            field.field("usd_per_mtok_input").notNegative(price.getUsdPerMtokInput());
            field.field("usd_per_mtok_output").notNegative(price.getUsdPerMtokOutput());
            field.field("usd_per_call").notNegative(price.getUsdPerCall());
        }
    }
}
