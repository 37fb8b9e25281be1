package dev.uniroute.registry.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * What an address is for, by IANA's registries of special-purpose addresses (RFC 6890). An IPv6 address outside of {@code
 * 2000::/3} is never public.
 */
enum AddressKind {
    /** Unspecified, multicast, broadcast: nothing that can be called. */
    UNUSABLE("no host's", "0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::/128", "ff00::/8"),
    /** This machine. */
    LOOPBACK("a loopback", "127.0.0.0/8", "::1/128"),
    /** This link, and what clouds tell their machines about themselves, keys included. */
    LINK_LOCAL(
            "a link-local or metadata",
            "169.254.0.0/16",
            "fe80::/10",
            "fd00:ec2::/32",
            "192.0.0.192/32",
            "100.100.100.200/32",
            "168.63.129.16/32"),
    /** Networks of an organization or a provider. */
    PRIVATE(
            "a private",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "198.18.0.0/15",
            "fc00::/7",
            "fec0::/10"),
    /** For documentation, or with another address hidden inside (6to4, Teredo). */
    RESERVED(
            "a reserved",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"),
    /** All others. */
    PUBLIC("a public");

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");
    /** Addresses of IPv4 as a NAT64 translates them (RFC 6052): they are what they translate to. */
    private static final AddressBlock NAT64 = AddressBlock.parse("64:ff9b::/96");

    private static final int IPV4_IN_NAT64 = 12;

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // the list is a copy, its records never change
    private final List<AddressBlock> blocks;

    AddressKind(String words, String... blocks) {
        this.words = words;
        this.blocks = Arrays.stream(blocks).map(AddressBlock::parse).toList();
    }

    static AddressKind of(InetAddress address) {
        if (NAT64.contains(address)) {
            return of(translated(address));
        }
        return Arrays.stream(values())
                .filter(kind -> kind.blocks.stream().anyMatch(block -> block.contains(address)))
                .findFirst()
                .orElse(address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address) ? RESERVED : PUBLIC);
    }

    private static InetAddress translated(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, IPV4_IN_NAT64, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** "a private", to be followed by "address". */
    @Override
    public String toString() {
        return words;
    }
}
