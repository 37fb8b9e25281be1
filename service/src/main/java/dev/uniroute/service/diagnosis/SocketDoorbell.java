package dev.uniroute.service.diagnosis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connects, shakes hands where it is https, and hangs up: nothing is sent. */
public final class SocketDoorbell implements Doorbell {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final int patienceMillis;

    /** @param patience how long to wait for a connection, and again for the handshake */
    public SocketDoorbell(Duration patience) {
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    @Override
    public void ring(URI url) throws IOException {
        boolean encrypted = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : encrypted ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), patienceMillis);
            if (encrypted) {
                shakeHands(socket, url.getHost(), port);
            }
        }
    }

    private void shakeHands(Socket socket, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true)) {
            secure.setSoTimeout(patienceMillis);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
        }
    }
}
