package dev.uniroute.routing.kernel;

/** Chooses once per process, and keeps the classes of the Vector API unloaded where they are not there. */
final class Fastest {

    private static final String VECTOR_API = "jdk.incubator.vector.Vector";

    static final Kernels KERNELS = isThere() && VectorKernels.isSupported() ? new VectorKernels() : new ScalarKernels();

    private Fastest() {}

    /** Its module may be there from the start, or loaded since. */
    private static boolean isThere() {
        try {
            Class.forName(VECTOR_API, false, Fastest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
