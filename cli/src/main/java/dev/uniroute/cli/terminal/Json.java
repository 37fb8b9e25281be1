package dev.uniroute.cli.terminal;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import java.io.UncheckedIOException;

/** Messages as proto3 JSON. Fields at their default are printed too, so that a script can rely on them. */
public final class Json {

    private static final JsonFormat.Printer PRETTY = JsonFormat.printer()
            .alwaysPrintFieldsWithNoPresence()
            .usingTypeRegistry(TypeRegistry.newBuilder()
                    .add(ErrorInfo.getDescriptor())
                    .add(BadRequest.getDescriptor())
                    .add(RetryInfo.getDescriptor())
                    .build());
    private static final JsonFormat.Printer LINE = PRETTY.omittingInsignificantWhitespace();

    private Json() {}

    /** Over several lines. */
    public static String pretty(MessageOrBuilder message) {
        return print(PRETTY, message);
    }

    /** On one line. */
    public static String line(MessageOrBuilder message) {
        return print(LINE, message);
    }

    private static String print(JsonFormat.Printer printer, MessageOrBuilder message) {
        try {
            return printer.print(message);
        } catch (InvalidProtocolBufferException unknownDetail) {
            throw new UncheckedIOException(unknownDetail);
        }
    }
}
