package dev.uniroute.service.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Refuses to open the port of the API to other machines while everybody who reaches it could do everything. */
public final class OpenPort {

    private OpenPort() {}

    /**
     * Returns where the port may be opened.
     *
     * @param host what the port is bound to
     * @param authenticates whether callers must prove who they are
     * @param allowAnonymous whether the operator said that everybody may do everything
     * @throws IllegalStateException that says what to set
     */
    public static void check(String host, boolean authenticates, boolean allowAnonymous) {
        if (authenticates && allowAnonymous) {
            throw new IllegalStateException(
                    "uniroute.auth.allow-anonymous=true contradicts uniroute.auth.callers-file and "
                            + "uniroute.auth.jwt.issuer: with any of these nobody is anonymous. Remove one of them");
        }
        if (!authenticates && !allowAnonymous && !isThisMachine(host)) {
            throw new IllegalStateException("gRPC would be open to other machines (quarkus.grpc.server.host=" + host
                    + ") and everybody could do everything. Set uniroute.auth.callers-file (static tokens, client "
                    + "certificates) or uniroute.auth.jwt.issuer, .audience and .keys; or bind it to this machine with "
                    + "quarkus.grpc.server.host=127.0.0.1; or, where something else keeps strangers out, set "
                    + "uniroute.auth.allow-anonymous=true");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
