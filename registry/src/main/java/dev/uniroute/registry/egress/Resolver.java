package dev.uniroute.registry.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up. */
@FunctionalInterface
public interface Resolver {

    /** All addresses of a name, at least one. */
    List<InetAddress> resolve(String name) throws UnknownHostException;

    /** The system's, with the cache of the JVM in front of it, which the HTTP client uses too. */
    static Resolver system() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
