package org.maillage.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Many readers of the live stream on one thread, so that what is measured is the stream and not its clients. */
final class StreamReaders implements AutoCloseable {

    private static final int BYTES_AT_ONCE = 64 * 1024;
    private static final int OPENED_AT_ONCE = 50;
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final URI server;
    private final Deliveries deliveries;
    private final Selector selector;
    private final Queue<StreamReader> unregistered = new ConcurrentLinkedQueue<>();
    private final List<StreamReader> readers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Exception failure;

    /** @param server address of the projection or of the gateway */
    StreamReaders(URI server, Deliveries deliveries) throws IOException {
        this.server = server;
        this.deliveries = deliveries;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("readers").daemon().start(this::run);
    }

    /**
     * Opens so many more, each looking at the next of these selections, and waits until each has its first state or a refusal.
     *
     * @param selections queries of the stream
     */
    void open(int more, List<String> selections) throws IOException, InterruptedException {
        for (int opened = 0; opened < more; opened += OPENED_AT_ONCE) {
            for (int i = opened; i < Math.min(more, opened + OPENED_AT_ONCE); i++) {
                open(selections.get(readers.size() % selections.size()));
            }
            selector.wakeup();
            awaitAnswers();
        }
    }

    /** How many needs every reader knows to be reported; to be asked when nothing is under way. */
    long reported() {
        return readers.stream()
                .filter(StreamReader::isAdmitted)
                .mapToLong(StreamReader::counted)
                .max()
                .orElse(0);
    }

    /** How many have a first state. */
    int admitted() {
        return (int) readers.stream().filter(StreamReader::isAdmitted).count();
    }

    /** How many were refused, or lost again. */
    int refused() {
        return (int) readers.stream().filter(StreamReader::isEnded).count();
    }

    /** @throws IllegalStateException when reading failed */
    void check() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        for (StreamReader reader : readers) {
            reader.channel().close();
        }
        selector.close();
    }

    private void open(String selection) throws IOException {
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.configureBlocking(false);
        var reader = new StreamReader(channel, deliveries);
        reader.ask(selection, server.getAuthority());
        readers.add(reader);
        unregistered.add(reader);
    }

    private void awaitAnswers() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (admitted() + refused() < readers.size()) {
            check();
            if (System.nanoTime() > until) {
                throw new IllegalStateException("of " + readers.size() + " readers only " + admitted()
                        + " got a first state, " + refused() + " were refused");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void run() {
        var buffer = ByteBuffer.allocateDirect(BYTES_AT_ONCE);
        try {
            while (!closed) {
                selector.select(key -> read(key, buffer));
                for (var reader = unregistered.poll(); reader != null; reader = unregistered.poll()) {
                    reader.channel().register(selector, SelectionKey.OP_READ, reader);
                }
            }
        } catch (Exception fault) {
            failure = fault;
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) {
        var reader = (StreamReader) key.attachment();
        if (!reader.read(buffer)) {
            key.cancel();
        }
    }
}
