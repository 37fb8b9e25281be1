package dev.uniroute.cli.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that makes a line of JSON unreadable, which protobuf's parser does not say: by parsing each member of
 * the object alone, and the members of the one that fails.
 */
final class JsonBlame {

    private JsonBlame() {}

    /** {@code grader.numeric.tolerance: Not a double value: "x"}, or why it is no JSON at all. */
    static String explain(String json, Message prototype, InvalidProtocolBufferException failure) {
        try {
            JsonNode node = new ObjectMapper().readTree(json);
            return node.isObject()
                    ? findIn(node, prototype).orElse(String.valueOf(failure.getMessage()))
                    : "not a JSON object";
        } catch (JsonProcessingException syntax) {
            return "not JSON: %s at column %d"
                    .formatted(syntax.getOriginalMessage(), syntax.getLocation().getColumnNr());
        }
    }

    private static Optional<String> findIn(JsonNode object, Message prototype) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Optional<String> found = check(member.getKey(), member.getValue(), prototype);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> check(String name, JsonNode value, Message prototype) {
        JsonNode alone = JsonNodeFactory.instance.objectNode().set(name, value);
        try {
            JsonFormat.parser().merge(alone.toString(), prototype.newBuilderForType());
            return Optional.empty();
        } catch (InvalidProtocolBufferException failure) {
            FieldDescriptor field = field(name, prototype);
            if (field == null) {
                return Optional.of(name + ": there is no such field");
            }
            boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && value.isObject();
            Optional<String> deeper = message && !field.isRepeated()
                    ? findIn(
                            value,
                            prototype
                                    .newBuilderForType()
                                    .newBuilderForField(field)
                                    .build())
                    : Optional.empty();
            return Optional.of(name
                    + deeper.map(path -> "." + path)
                            .orElse(": " + String.valueOf(failure.getMessage()).strip()));
        }
    }

    private static @Nullable FieldDescriptor field(String name, Message prototype) {
        return prototype.getDescriptorForType().getFields().stream()
                .filter(field ->
                        field.getName().equals(name) || field.getJsonName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
