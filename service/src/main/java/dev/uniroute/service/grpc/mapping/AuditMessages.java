package dev.uniroute.service.grpc.mapping;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.uniroute.registry.audit.AuditEvent;

/** Audit events as messages. */
public final class AuditMessages {
    private static final String NOTHING = "null";

    private AuditMessages() {}

    /** The event as a message. */
    public static dev.uniroute.v1.AuditEvent toProto(AuditEvent event) {
        dev.uniroute.v1.AuditEvent.Builder message = dev.uniroute.v1.AuditEvent.newBuilder()
                .setNumber(event.number())
                .setCreateTime(Times.timestamp(event.time()))
                .setPrincipal(event.author().principal())
                .setRpc(event.author().rpc())
                .setResource(event.resource());
        if (!event.before().equals(NOTHING)) {
            message.setBefore(struct(event.before()));
        }
        if (!event.after().equals(NOTHING)) {
            message.setAfter(struct(event.after()));
        }
        return message.build();
    }

    private static Struct struct(String json) {
        try {
            Struct.Builder struct = Struct.newBuilder();
            JsonFormat.parser().merge(json, struct);
            return struct.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an audit event is no JSON object", e);
        }
    }
}
