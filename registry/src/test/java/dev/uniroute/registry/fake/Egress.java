package dev.uniroute.registry.fake;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import java.util.List;

/** What a provider in a test is called by. */
public final class Egress {
    /** By https to public addresses, and to this machine. */
    public static final EgressPolicy LOOPBACK =
            new EgressPolicy(new EgressPolicy.Settings(List.of(), true, true), Resolver.system());

    private Egress() {}
}
