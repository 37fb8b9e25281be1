package dev.uniroute.cli.terminal;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The API's enumerations without their prefix: {@code MODEL_STATE_ACTIVE} is {@code ACTIVE} here. */
public final class EnumNames {

    private EnumNames() {}

    /** The name as it is printed. */
    public static <E extends Enum<E> & ProtocolMessageEnum> String of(E value) {
        String prefix = prefix(value.getDeclaringClass());
        String name = value.name();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Reads a name in upper or lower case. */
    public static <E extends Enum<E> & ProtocolMessageEnum> E parse(Class<E> type, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        List<E> choices = Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        !value.name().endsWith("_UNSPECIFIED") && !value.name().equals("UNRECOGNIZED"))
                .toList();
        return choices.stream()
                .filter(value -> of(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String names = String.join(
                            ", ", choices.stream().map(EnumNames::of).toList());
                    return new TypeConversionException("'" + text + "' is none of " + names.toLowerCase(Locale.ROOT));
                });
    }

    /** {@code ModelState} to {@code MODEL_STATE_}. */
    private static String prefix(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
    }
}
