package org.maillage.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part down to its sockets: it gives each connection the same answer, then falls silent and sees who lets go. */
final class SocketPart implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);

    SocketPart(String answer) {
        this.answer = answer;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** How many connections it was asked for. */
    int connections() {
        return connections.size();
    }

    /** Whether the gateway has closed a connection in that time. */
    boolean wasLetGoWithin(long seconds) throws InterruptedException {
        return letGo.await(seconds, TimeUnit.SECONDS);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = door.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            letGo.countDown();
        }
    }

    private void serve(Socket connection) {
        try {
            connection.getInputStream().read(new byte[8192]);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            while (connection.getInputStream().read() >= 0) {
                // a body that goes on is of no interest
            }
            letGo.countDown();
        } catch (IOException reset) {
            letGo.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
