package dev.uniroute.registry.audit;

/**
 * In whose name something is changed. It goes with the work as a scoped value, so that it need not be a parameter of every
 * port, and none that changes something can forget it.
 *
 * @param principal who; for work that nobody waits for, {@code uniroute}
 * @param rpc by which rpc, without its service; empty for work that nobody waits for
 */
public record Author(String principal, String rpc) {
    /** The process itself: runs that it works off. */
    public static final Author PROCESS = new Author("uniroute", "");

    private static final ScopedValue<Author> CURRENT = ScopedValue.newInstance();

    /** In whose name this thread works now. */
    public static Author current() {
        return CURRENT.orElse(PROCESS);
    }

    /** Does the work in this name. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
