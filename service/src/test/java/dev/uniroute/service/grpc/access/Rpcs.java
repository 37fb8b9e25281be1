package dev.uniroute.service.grpc.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import grpc.health.v1.HealthGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** All rpcs that the server has: those of every generated class of the API, found and not listed, and the health service's. */
public final class Rpcs {

    private Rpcs() {}

    /** Their descriptors. */
    public static List<MethodDescriptor<?, ?>> all() {
        return Stream.concat(api(), Stream.of(HealthGrpc.getServiceDescriptor()))
                .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
                .toList();
    }

    private static Stream<ServiceDescriptor> api() {
        return new ClassFileImporter()
                .importPackages("dev.uniroute.v1").stream()
                        .filter(type -> type.getSimpleName().endsWith("Grpc")
                                && !type.getSimpleName().startsWith("Mutiny"))
                        .map(JavaClass::reflect)
                        .map(Rpcs::descriptor);
    }

    private static ServiceDescriptor descriptor(Class<?> generated) {
        try {
            return (ServiceDescriptor)
                    generated.getMethod("getServiceDescriptor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
