package dev.uniroute.cli.doctor;

import dev.uniroute.cli.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells what is spoken at a port by the first bytes of the answer: to the preface of HTTP/2 a server of HTTP/2 answers
 * with a SETTINGS frame (type 4), one of HTTP/1 with words, and one of TLS to a greeting with a record of type 21 or 22.
 */
final class Sockets implements Network {
    private static final int PATIENCE_MILLIS = 2_000;
    /** As many bytes as tell what is spoken; an alert of TLS has 7. */
    private static final int START = 7;

    private static final int FRAME_TYPE = 3;
    private static final int SETTINGS = 4;
    private static final int TLS_ALERT = 21;
    private static final int TLS_HANDSHAKE = 22;
    private static final byte[] HTTP2_PREFACE =
            HexFormat.of().parseHex("505249202a20485454502f322e300d0a0d0a534d0d0a0d0a000000040000000000");
    /** A ClientHello without any cipher: a server of TLS refuses it with an alert. */
    private static final byte[] TLS_GREETING =
            HexFormat.of().parseHex("160301002d010000290303" + "00".repeat(32) + "00" + "0002" + "0000" + "01" + "00");

    @Override
    public void resolve(String host) throws IOException {
        InetAddress.getByName(host);
    }

    @Override
    public Spoken listen(Target target) throws IOException {
        byte[] answer = answer(target, HTTP2_PREFACE);
        if (answer.length > FRAME_TYPE && answer[0] == 0 && answer[FRAME_TYPE] == SETTINGS) {
            return Spoken.HTTP2;
        }
        if (new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/1")) {
            return Spoken.HTTP1;
        }
        return isTls(answer) || isTls(answer(target, TLS_GREETING)) ? Spoken.TLS : Spoken.OTHER;
    }

    private static boolean isTls(byte[] answer) {
        return answer.length > 0 && (answer[0] == TLS_ALERT || answer[0] == TLS_HANDSHAKE);
    }

    /** The first bytes of what comes back; none if nothing comes in time, or the server hangs up. */
    private static byte[] answer(Target target, byte[] greeting) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), PATIENCE_MILLIS);
            return reply(socket, greeting);
        }
    }

    private static byte[] reply(Socket socket, byte[] greeting) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            socket.getOutputStream().write(greeting);
            byte[] start = new byte[START];
            int length = socket.getInputStream().readNBytes(start, 0, START);
            return Arrays.copyOf(start, length);
        } catch (SocketTimeoutException | SocketException silent) {
            return new byte[0];
        }
    }
}
