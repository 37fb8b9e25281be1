package dev.uniroute.registry.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a URL, spelled so that everybody who reads it understands the same. Other spellings of an address (decimal,
 * octal, hexadecimal, shortened, IPv4 within IPv6, with a zone) and of a name (a dot at its end, characters that are
 * encoded or beyond ASCII) are read differently by different programs, and are none.
 */
sealed interface Host {

    /** A name that is looked up, in lower case. */
    record Name(String text) implements Host {}

    /** An address: {@code 192.0.2.1} or {@code [2001:db8::1]}. */
    record Address(InetAddress address) implements Host {}

    /** The host of a URL, or none if there is none or it is spelled in another way. */
    static Optional<Host> of(URI url) {
        String host = url.getHost();
        return host == null ? Optional.empty() : of(host);
    }

    /** A name, or an address, IPv6 in brackets. */
    static Optional<Host> of(String text) {
        if (text.startsWith("[")) {
            return Spelling.IPV6.matcher(text).matches()
                    ? ipv6(text.substring(1, text.length() - 1))
                    : Optional.empty();
        }
        if (Spelling.IPV4.matcher(text).matches()) {
            return Optional.of(new Address(Inet4Address.ofLiteral(text)));
        }
        return Spelling.NAME.matcher(text).matches() && text.length() <= Spelling.LONGEST_NAME
                ? Optional.of(new Name(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Host> ipv6(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            // Java reads ::ffff:7f00:1 as 127.0.0.1.
            return address instanceof Inet4Address ? Optional.empty() : Optional.of(new Address(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How hosts are spelled. The last label of a name starts with a letter, or some programs would read it as a number. */
    final class Spelling {
        private static final int LONGEST_NAME = 253;
        private static final String BYTE = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
        private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
        private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
        private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:]+]");
        private static final Pattern NAME =
                Pattern.compile("(" + LABEL + "\\.)*(?=[a-z])" + LABEL, Pattern.CASE_INSENSITIVE);

        private Spelling() {}
    }
}
