package org.maillage.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One live stream on its way from a part to a client. What comes is passed on at once. While nothing comes, a comment
 * line, which readers of such streams ignore, shows whether the client is still there: without one, a client that left
 * is only noticed when there is something to tell it.
 */
final class EventStream implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final byte[] COMMENT = ":\n".getBytes(StandardCharsets.US_ASCII);
    /** As the projection does when it ends a stream itself. */
    private static final int SOONEST_MILLIS = 100;

    private static final int LATEST_MILLIS = 800;
    private static final int BUFFER = 4 * 1024;

    private final InputStream part;
    private final OutputStream client;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean atLineStart = true;
    private boolean quiet = true;
    private boolean clientIsOurs = true;

    EventStream(InputStream part, OutputStream client) {
        this.part = part;
        this.client = client;
    }

    /**
     * Passes on until one side ends or {@link #close} is called; then the connection to the part is closed.
     *
     * @param pulse how long the stream may be silent before the client is looked for
     * @return bytes passed on
     */
    long relay(Duration pulse) {
        Thread.ofVirtual().name("pulse").start(() -> watch(pulse));
        try {
            return passOn();
        } catch (IOException over) {
            // Which side it was does not matter: a client reconnects, and says what it has already seen.
            log.atDebug().addKeyValue("cause", over.getMessage()).log("live stream ended");
            return 0;
        } finally {
            close();
            letGoOfClient();
        }
    }

    /**
     * Ends the stream, and tells the client to come back soon, as another gateway serves already: each client in a moment of its
     * own. Within a line it is not told, and comes back when the stream's beginning said.
     */
    void endForNow(RandomGenerator random) {
        // Whoever writes for longer has a client that takes nothing: not waited for.
        if (writing.tryLock()) {
            try {
                if (clientIsOurs && atLineStart) {
                    // No empty line behind it: that would end an event of which only a part has come.
                    String comeBack = "retry: " + random.nextInt(SOONEST_MILLIS, LATEST_MILLIS) + "\n";
                    client.write(comeBack.getBytes(StandardCharsets.US_ASCII));
                    client.flush();
                }
            } catch (IOException gone) {
                log.atDebug().addKeyValue("cause", gone.getMessage()).log("client has left before");
            } finally {
                writing.unlock();
            }
        }
        close();
    }

    /** Ends the stream, from whatever thread. */
    @Override
    public void close() {
        ended.countDown();
        try {
            part.close();
        } catch (IOException alreadyBroken) {
            log.atDebug().addKeyValue("cause", alreadyBroken.getMessage()).log("closing a broken stream");
        }
    }

    private long passOn() throws IOException {
        var buffer = new byte[BUFFER];
        long passed = 0;
        int read = part.read(buffer);
        while (read >= 0) {
            write(buffer, read);
            passed += read;
            read = part.read(buffer);
        }
        return passed;
    }

    private void write(byte[] buffer, int length) throws IOException {
        writing.lock();
        try {
            client.write(buffer, 0, length);
            client.flush();
            atLineStart = length == 0 ? atLineStart : buffer[length - 1] == '\n';
            quiet = false;
        } finally {
            writing.unlock();
        }
    }

    private void watch(Duration pulse) {
        try {
            while (!ended.await(pulse.toMillis(), TimeUnit.MILLISECONDS)) {
                showWhetherClientIsThere();
            }
        } catch (IOException gone) {
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line that has begun is left alone; so is a write in progress, which will find out by itself. */
    private void showWhetherClientIsThere() throws IOException {
        if (!writing.tryLock()) {
            return;
        }
        try {
            if (clientIsOurs && quiet && atLineStart) {
                client.write(COMMENT);
                client.flush();
            }
            quiet = true;
        } finally {
            writing.unlock();
        }
    }

    /** The client's connection belongs to others once the request is over. */
    private void letGoOfClient() {
        writing.lock();
        try {
            clientIsOurs = false;
        } finally {
            writing.unlock();
        }
    }
}
