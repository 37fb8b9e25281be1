package dev.uniroute.bench.chaos;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.List;
import java.util.Random;

/** Messages of any type that could be meant, with values that are not: extremes, nonsense, names of nothing. */
final class RandomMessages {
    private static final int DEPTH = 4;
    private static final int REPEATED = 3;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "no-such-model",
            "Größe 漢字 \u0000 \ud83d\ude00",
            "..",
            "a".repeat(5_000),
            "http://169.254.169.254/",
            "env:HOME",
            "00000000-0000-0000-0000-000000000000",
            "'; drop table model; --",
            "%s%n{0}${x}",
            "(a+)+$");

    private static final double[] NUMBERS = {
        0, -1, 1, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, 1e-300, -0.0
    };

    private final Random random;

    RandomMessages(Random random) {
        this.random = random;
    }

    /** Of a type, each field with one chance in two. */
    DynamicMessage of(Descriptor type) {
        return of(type, DEPTH);
    }

    private DynamicMessage of(Descriptor type, int depth) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            boolean nested = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
            if (random.nextBoolean() || (nested && depth == 0)) {
                continue;
            }
            if (field.isRepeated()) {
                for (int i = random.nextInt(REPEATED); i >= 0; i--) {
                    message.addRepeatedField(field, value(field, depth));
                }
            } else {
                message.setField(field, value(field, depth));
            }
        }
        return message.build();
    }

    private Object value(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextBoolean() ? random.nextInt() : random.nextInt(5) - 1;
            case LONG -> random.nextBoolean() ? random.nextLong() : random.nextInt(5) - 1L;
            case FLOAT -> (float) number();
            case DOUBLE -> number();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case BYTE_STRING -> ByteString.copyFromUtf8(TEXTS.get(random.nextInt(TEXTS.size())));
            case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(8) - 1);
            case MESSAGE -> of(field.getMessageType(), depth - 1);
        };
    }

    private double number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }
}
