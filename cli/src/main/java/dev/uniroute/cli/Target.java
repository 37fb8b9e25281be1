package dev.uniroute.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the service listens.
 *
 * @param host name or address, without brackets
 * @param port 1 to 65535
 */
public record Target(String host, int port) {

    private static final Pattern HOST_PORT = Pattern.compile("(?:\\[([^\\]]+)]|([^:/\\s]+)):([0-9]{1,5})");

    public Target {
        if (port < 1 || port > 65_535) {
            throw new InputException("port " + port + " is not between 1 and 65535");
        }
    }

    /** Reads {@code host:port} or {@code [ipv6]:port}. */
    static Target parse(String text) {
        Matcher matcher = HOST_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new InputException("target '" + text + "' is not HOST:PORT, for example 127.0.0.1:9000");
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new Target(host, Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
