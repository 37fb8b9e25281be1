package dev.uniroute.registry.tenant;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Somebody with models, prompts, router versions and runs of their own, in a schema of their own. Whose data a thread works on
 * goes with the work as a scoped value: no query says it, so none can forget it, and where nobody has said it there is nothing
 * to be seen.
 *
 * @param name a lower-case letter, then up to 39 lower-case letters, digits and underscores
 */
public record Tenant(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    /** The one that there is where nobody has use for several; its data are in the schema that the connection starts with. */
    public static final Tenant DEFAULT = new Tenant("default");

    public Tenant {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a tenant's name must be a lower-case letter and up to 39 of a-z, 0-9 and _, not " + name);
        }
    }

    /** Whose data this thread works on; empty: nobody has said. */
    public static Optional<Tenant> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The task, to be done on another thread for the tenant of this one. */
    public static Runnable carried(Runnable task) {
        return current().<Runnable>map(tenant -> () -> tenant.during(task)).orElse(task);
    }

    /** The task, likewise. */
    public static <T> Callable<T> carried(Callable<T> task) {
        return current()
                .<Callable<T>>map(
                        tenant -> () -> ScopedValue.where(CURRENT, tenant).call(task::call))
                .orElse(task);
    }

    /** Whether it is {@link #DEFAULT}. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    /** The schema of its data; not for {@link #DEFAULT}, whose schema has no name of ours. */
    public String schema() {
        return "tenant_" + name;
    }

    /** Does the work on this tenant's data. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Does the work on this tenant's data. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
