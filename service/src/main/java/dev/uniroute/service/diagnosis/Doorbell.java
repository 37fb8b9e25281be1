package dev.uniroute.service.diagnosis;

import java.io.IOException;
import java.net.URI;

/** Tries whether somebody is at home at a URL, without asking for anything. */
@FunctionalInterface
public interface Doorbell {

    /**
     * Returns if a connection could be made, for https with a certificate that is valid for the host.
     *
     * @throws IOException if not, with the reason
     */
    void ring(URI url) throws IOException;
}
