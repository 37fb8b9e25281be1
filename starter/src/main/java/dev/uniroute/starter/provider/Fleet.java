package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models of one provider, by name. */
final class Fleet {
    private final Map<String, SimulatedModel> models = new LinkedHashMap<>();

    Fleet(List<SimulatedModel> models) {
        models.forEach(model -> this.models.put(model.name(), model));
    }

    SimulatedModel model(String name) throws ApiException {
        SimulatedModel model = models.get(name);
        if (model == null) {
            throw new ApiException(ApiError.noSuchModel(name));
        }
        return model;
    }

    /** As {@code GET /v1/models} lists them. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = json.putArray("data");
        models.keySet()
                .forEach(name -> data.addObject()
                        .put("id", name)
                        .put("object", "model")
                        .put("created", 0)
                        .put("owned_by", "simulated"));
        return json;
    }
}
