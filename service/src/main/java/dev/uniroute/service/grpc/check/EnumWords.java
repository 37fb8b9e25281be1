package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.mapping.Words;
import java.util.List;

/** Lists of words of an enumeration, none of them UNSPECIFIED or unknown. */
final class EnumWords {
    private EnumWords() {}

    static <P extends Enum<P>> void check(Field field, List<P> words, Words<?, P> known) {
        for (int i = 0; i < words.size(); i++) {
            if (known.toDomain(words.get(i)).isEmpty()) {
                field.item(i).reject("must be a value that this version knows, not UNSPECIFIED");
            }
        }
    }
}
