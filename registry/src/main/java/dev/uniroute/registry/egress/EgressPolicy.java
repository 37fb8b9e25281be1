package dev.uniroute.registry.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which URLs this process calls for somebody else.
 *
 * <ol>
 *   <li>The host is spelled as {@link Host} wants it, without a user.
 *   <li>It is https, except to hosts that are listed and to this machine. Where a name could mean another address a moment
 *       later (DNS rebinding), a certificate then vouches for the name: who answers from inside has none for it.
 *   <li>Every address that the name has now is public; or it, or the name, is listed. A listed name opens private addresses
 *       and this machine, never link-local ones, where clouds keep keys: these are listed as addresses only.
 * </ol>
 */
public final class EgressPolicy {
    private static final String LISTED = "uniroute.endpoints.allowed";
    private static final String LOCALHOST = "localhost";
    private static final int LARGEST_PORT = 65_535;

    private final Settings settings;
    private final AllowedHosts hosts;
    private final Resolver resolver;

    /**
     * @param allowed hosts that may be called whatever the other settings say: names, addresses, blocks of addresses
     * @param publicHosts whether all public addresses may be called, by https
     * @param loopback whether this machine may be called, as {@code localhost} or by its address
     */
    public record Settings(List<String> allowed, boolean publicHosts, boolean loopback) {
        public Settings {
            allowed = List.copyOf(allowed);
        }

        /** With one more host that may be called. */
        public Settings and(String host) {
            return new Settings(Stream.concat(allowed.stream(), Stream.of(host)).toList(), publicHosts, loopback);
        }
    }

    /** @throws IllegalArgumentException if what is listed cannot be understood; the message names the key */
    public EgressPolicy(Settings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
        try {
            this.hosts = AllowedHosts.parse(settings.allowed());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(LISTED + ": " + e.getMessage(), e);
        }
    }

    /** Whether it may be called now. Looks the name up, which takes as long as the system's resolver takes. */
    public Verdict check(URI url) {
        boolean encrypted = "https".equalsIgnoreCase(url.getScheme());
        if (!encrypted && !"http".equalsIgnoreCase(url.getScheme())) {
            return new Verdict.Refused("must be https, or http to hosts listed in " + LISTED);
        }
        if (url.getRawUserInfo() != null || url.getPort() == 0 || url.getPort() > LARGEST_PORT) {
            return new Verdict.Refused("must have no user, and no port or one in [1, 65535]");
        }
        Optional<Host> host = Host.of(url);
        if (host.isEmpty()) {
            return new Verdict.Refused(
                    "must name its host by a plain ASCII name, a dotted IPv4 address or an IPv6 address in brackets");
        }
        return switch (host.get()) {
            case Host.Address(InetAddress address) -> check(address, encrypted, false, true);
            case Host.Name(String name) -> check(name, encrypted);
        };
    }

    private Verdict check(String name, boolean encrypted) {
        boolean listed = hosts.hasName(name);
        boolean local = name.equals(LOCALHOST);
        if (!encrypted && !listed && !local) {
            return mustBeEncrypted();
        }
        try {
            return resolver.resolve(name).stream()
                    .map(address -> check(address, encrypted || listed, listed, local))
                    .filter(verdict -> !(verdict instanceof Verdict.Allowed))
                    .findFirst()
                    .orElse(new Verdict.Allowed());
        } catch (UnknownHostException e) {
            return new Verdict.UnknownHost();
        }
    }

    /**
     * Checks one address.
     *
     * @param trusted whether who answers there can be told from others, by certificate or because an operator says so
     * @param named whether the name that it was found by is listed
     * @param local whether it is written so that nobody but this machine can be meant, if it is a loopback address
     */
    private Verdict check(InetAddress address, boolean trusted, boolean named, boolean local) {
        AddressKind kind = AddressKind.of(address);
        if (kind != AddressKind.UNUSABLE && hosts.hasAddress(address)) {
            return new Verdict.Allowed();
        }
        return switch (kind) {
            case UNUSABLE -> new Verdict.Refused("must not be an unspecified, multicast or broadcast address");
            case LINK_LOCAL -> refused(kind, "lists that address");
            case LOOPBACK -> named || (local && settings.loopback()) ? new Verdict.Allowed() : refusedLoopback();
            case PRIVATE, RESERVED -> named ? new Verdict.Allowed() : refused(kind, "lists its host");
            case PUBLIC -> checkPublic(trusted, named);
        };
    }

    private Verdict checkPublic(boolean trusted, boolean named) {
        if (!named && !settings.publicHosts()) {
            return new Verdict.Refused("must be at a host listed in " + LISTED);
        }
        return trusted ? new Verdict.Allowed() : mustBeEncrypted();
    }

    private static Verdict refused(AddressKind kind, String condition) {
        return new Verdict.Refused("must not be at %s address unless %s %s".formatted(kind, LISTED, condition));
    }

    private static Verdict refusedLoopback() {
        return new Verdict.Refused("must not be on the server's own machine unless uniroute.endpoints.allow-loopback is"
                + " true and it is written as localhost or an address, or %s lists its host".formatted(LISTED));
    }

    private static Verdict mustBeEncrypted() {
        return new Verdict.Refused("must be https unless %s lists its host".formatted(LISTED));
    }
}
