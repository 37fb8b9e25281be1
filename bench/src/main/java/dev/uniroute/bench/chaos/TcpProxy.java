package dev.uniroute.bench.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a service and its database, and lets through what it is told to. */
final class TcpProxy implements AutoCloseable {
    private static final int BUFFER = 8192;
    private static final int CORRUPT_ONE_IN = 4;
    private static final int DELAY_MILLISECONDS = 200;

    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Of the bits that are flipped: others in every direction of every connection. */
    private final AtomicLong seeds = new AtomicLong();

    private volatile Mode mode = Mode.PASS;

    /** What happens to what passes. */
    enum Mode {
        /** Nothing. */
        PASS,
        /** Connections are broken off, and new ones at once. */
        CUT,
        /** Everything comes 200 ms later. */
        DELAY,
        /** A bit is flipped in every fourth stretch. */
        CORRUPT
    }

    /** Listens on a free port of this machine. */
    TcpProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on; connections that are open are broken off when they are cut, and when damage ends. */
    void mode(Mode next) {
        Mode before = mode;
        mode = next;
        if (next == Mode.CUT || before == Mode.CORRUPT) {
            open.forEach(TcpProxy::closeQuietly);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // The listener is closed, or the next connection may be luckier.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(client);
            open.add(server);
            if (mode != Mode.CUT) {
                Thread there = Thread.ofVirtual().start(() -> pump(client, server));
                pump(server, client);
                there.join();
            }
        } catch (IOException e) {
            closeQuietly(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
            open.removeIf(Socket::isClosed);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        Random random = new Random(seeds.incrementAndGet());
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (mode == Mode.DELAY) {
                    Thread.sleep(DELAY_MILLISECONDS);
                } else if (mode == Mode.CORRUPT && length > 0 && random.nextInt(CORRUPT_ONE_IN) == 0) {
                    buffer[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // The other end is gone; so is this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(TcpProxy::closeQuietly);
    }
}
