package dev.uniroute.service;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/**
 * Loads the Vector API's module when the process runs already. With {@code --add-modules} the JVM would take neither the module graph nor linked
 * classes from its start-up cache, which is a third of a start; {@code docs/adr/0027-the-vector-api-is-loaded-late.md} weighs it. What loads modules is
 * internal to Java, so everything here may fail, and then decisions take the plain kernels: the same bits, slower.
 */
final class VectorApi {
    private static final Logger LOG = Logger.getLogger(VectorApi.class);
    private static final String MODULE = "jdk.incubator.vector";
    /** Without it the compiler knows nothing of vectors, and the Vector API is far slower than plain loops. */
    private static final String COMPILED = "EnableVectorSupport";

    private VectorApi() {}

    /** Before the first decision. Does nothing where the module is there, or would be of no use. */
    static void load() {
        if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
            return;
        }
        try {
            if (!isCompiled()) {
                LOG.info("decisions take the plain kernels: Java was started without -XX:+EnableVectorSupport");
            } else {
                Class.forName("jdk.internal.module.Modules")
                        .getMethod("loadModule", String.class)
                        .invoke(null, MODULE);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.infof("decisions take the plain kernels, since the Vector API cannot be loaded: %s", e);
        }
    }

    private static boolean isCompiled() {
        HotSpotDiagnosticMXBean virtualMachine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Boolean.parseBoolean(virtualMachine.getVMOption(COMPILED).getValue());
    }
}
