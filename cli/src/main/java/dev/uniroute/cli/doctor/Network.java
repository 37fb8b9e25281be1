package dev.uniroute.cli.doctor;

import dev.uniroute.cli.Target;
import java.io.IOException;

/** The network as seen from here. */
interface Network {

    /** Returns if the name is known. */
    void resolve(String host) throws IOException;

    /** What is spoken at a port that takes connections. */
    Spoken listen(Target target) throws IOException;

    /** What a server speaks. */
    enum Spoken {
        /** HTTP/2 without encryption, as gRPC does. */
        HTTP2,
        /** HTTP/1 without encryption: a web server, or the service's own port for health and metrics. */
        HTTP1,
        /** TLS. */
        TLS,
        /** Nothing that is known here. */
        OTHER
    }
}
