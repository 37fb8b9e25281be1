package dev.uniroute.routing.kernel;

/** Chooses once per process, and keeps the classes of the Vector API unloaded where they are not there. */
final class Fastest {

    private static final String VECTOR_API = "jdk.incubator.vector";

    static final Kernels KERNELS = ModuleLayer.boot().findModule(VECTOR_API).isPresent() && VectorKernels.isSupported()
            ? new VectorKernels()
            : new ScalarKernels();

    private Fastest() {}
}
