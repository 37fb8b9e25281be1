package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import java.util.Map;
import java.util.regex.Pattern;

/** Labels: at most 64, keys of {@code [a-z0-9_./-]} up to 63 characters, values up to 256. */
final class Labels {
    private static final int MOST = 64;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_./-]{1,63}");

    private Labels() {}

    static void check(Field field, Map<String, String> labels) {
        field.size(labels.size(), 0, MOST);
        labels.forEach((key, value) -> {
            Field entry = field.entry(key);
            if (entry.require(KEY.matcher(key).matches(), "must have a key of 1 to 63 characters of [a-z0-9_./-]")) {
                entry.characters(value, 0, LONGEST_VALUE);
            }
        });
    }
}
