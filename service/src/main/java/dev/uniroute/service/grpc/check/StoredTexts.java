package dev.uniroute.service.grpc.check;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import java.util.List;

/** No text that is stored or looked for may hold the character U+0000: Postgres has no such texts. Walks all fields of a request. */
final class StoredTexts {
    private StoredTexts() {}

    static void check(Violations violations, Message request) {
        request.getAllFields().forEach((field, value) -> check(violations.field(field.getName()), field, value));
    }

    private static void check(Field path, FieldDescriptor field, Object value) {
        if (!field.isRepeated()) {
            checkValue(path, value);
            return;
        }
        List<?> values = (List<?>) value;
        for (int i = 0; i < values.size(); i++) {
            checkValue(path.item(i), values.get(i));
        }
    }

    private static void checkValue(Field path, Object value) {
        if (value instanceof String text) {
            path.require(text.indexOf('\0') < 0, "must not contain the character U+0000");
        } else if (value instanceof Message message) {
            message.getAllFields().forEach((field, inner) -> check(path.field(field.getName()), field, inner));
        }
    }
}
