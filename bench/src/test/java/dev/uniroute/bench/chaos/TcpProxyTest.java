package dev.uniroute.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpProxyTest {
    private static final byte[] MESSAGE = "what was sent".getBytes(StandardCharsets.US_ASCII);

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = new TcpProxy(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private void serve() {
        try {
            while (!echo.isClosed()) {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void answer(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // The proxy cut it.
        }
    }

    @Test
    void letsEverythingThrough() throws IOException {
        try (Socket socket = connect()) {
            assertThat(exchange(socket)).isEqualTo(MESSAGE);
        }
    }

    @Test
    void cutsWhatIsOpenAndWhatIsNew() throws IOException {
        try (Socket before = connect()) {
            exchange(before);
            proxy.mode(TcpProxy.Mode.CUT);

            assertThat(exchange(before)).isEmpty();
        }
        try (Socket after = connect()) {
            assertThat(exchange(after)).isEmpty();
        }
        proxy.mode(TcpProxy.Mode.PASS);
        try (Socket later = connect()) {
            assertThat(exchange(later)).isEqualTo(MESSAGE);
        }
    }

    @Test
    void flipsABitNowAndThen() throws IOException {
        proxy.mode(TcpProxy.Mode.CORRUPT);
        int flipped = 0;
        try (Socket socket = connect()) {
            for (int i = 0; i < 40; i++) {
                flipped += differences(exchange(socket));
            }
        }
        assertThat(flipped).isBetween(1, 79);
    }

    private static int differences(byte[] received) {
        BitSet bits = BitSet.valueOf(received);
        bits.xor(BitSet.valueOf(MESSAGE));
        return bits.cardinality();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    /** What comes back of the message; nothing where the connection is cut. */
    private static byte[] exchange(Socket socket) {
        try {
            socket.getOutputStream().write(MESSAGE);
            return socket.getInputStream().readNBytes(MESSAGE.length);
        } catch (IOException e) {
            return Arrays.copyOf(MESSAGE, 0);
        }
    }
}
