package dev.uniroute.registry.egress;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that an operator lists: by name, by address, or by block of addresses.
 *
 * @param names in lower case; matched exactly, a name does not stand for those below it
 * @param blocks addresses
 */
record AllowedHosts(Set<String> names, List<AddressBlock> blocks) {

    AllowedHosts {
        names = Set.copyOf(names);
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads {@code llm.internal}, {@code 10.1.2.3}, {@code [fd00::1]}, {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException if an entry is none of them; the message repeats it
     */
    static AllowedHosts parse(List<String> entries) {
        Set<String> names = new HashSet<>();
        List<AddressBlock> blocks = new ArrayList<>();
        for (String entry : entries) {
            if (entry.contains("/")) {
                blocks.add(block(entry));
                continue;
            }
            switch (Host.of(entry).orElseThrow(() -> notUnderstood(entry, null))) {
                case Host.Name(String name) -> names.add(name);
                case Host.Address(InetAddress address) -> blocks.add(AddressBlock.only(address));
            }
        }
        return new AllowedHosts(names, blocks);
    }

    boolean hasName(String name) {
        return names.contains(name);
    }

    boolean hasAddress(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static AddressBlock block(String entry) {
        try {
            return AddressBlock.parse(entry);
        } catch (IllegalArgumentException e) {
            throw notUnderstood(entry, e);
        }
    }

    private static IllegalArgumentException notUnderstood(String entry, @Nullable IllegalArgumentException cause) {
        return new IllegalArgumentException(
                "'%s' is no name of a host, no address ([...] around IPv6) and no block of addresses".formatted(entry),
                cause);
    }
}
