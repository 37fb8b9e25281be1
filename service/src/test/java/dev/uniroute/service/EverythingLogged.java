package dev.uniroute.service;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What this process logs meanwhile, with the traces of exceptions. */
final class EverythingLogged extends Handler implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    EverythingLogged() {
        setFormatter(new PatternFormatter("%p %c %s%e%n"));
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(Objects.requireNonNull(getFormatter()).format(event));
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
