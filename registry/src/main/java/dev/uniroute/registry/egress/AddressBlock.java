package dev.uniroute.registry.egress;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * The addresses that share their first bits (CIDR): {@code 10.0.0.0/8} are those whose first byte is 10.
 *
 * @param first any address of the block
 * @param bits how many bits they share: 0 to 32, IPv6 to 128
 */
record AddressBlock(InetAddress first, int bits) {

    AddressBlock {
        int longest = first.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("A block shares 0 to %d bits, not %d".formatted(longest, bits));
        }
    }

    /** One address. */
    static AddressBlock only(InetAddress address) {
        return new AddressBlock(address, address.getAddress().length * Byte.SIZE);
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException if it is no block
     */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("There must be a slash and the number of bits that are shared");
        }
        String first = text.substring(0, slash);
        if (Host.of(first.contains(":") ? "[" + first + "]" : first).orElse(null)
                instanceof Host.Address(var address)) {
            return new AddressBlock(address, Integer.parseInt(text.substring(slash + 1)));
        }
        throw new IllegalArgumentException("Before the slash there must be a whole address");
    }

    /** Whether the address is one of them; never one of the other version of IP. */
    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        return mine.length == other.length
                && Arrays.equals(mine, 0, whole, other, 0, whole)
                && (bits % Byte.SIZE == 0 || high(mine[whole]) == high(other[whole]));
    }

    /** The bits of a byte that are shared, where not all are. */
    private int high(byte partly) {
        return (partly & 0xff) >>> (Byte.SIZE - bits % Byte.SIZE);
    }
}
