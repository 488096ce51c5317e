package org.maillage.testing.backend;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that costs nothing until it is asked for. */
final class LazyServer {

    private final Supplier<Server> made;
    private @Nullable Server server;

    LazyServer(Supplier<Server> made) {
        this.made = made;
    }

    /** The server, started the first time. */
    synchronized Server get() {
        if (server == null) {
            Server starting = made.get();
            try {
                starting.start();
            } catch (RuntimeException e) {
                starting.close();
                throw e;
            }
            server = starting;
        }
        return server;
    }

    synchronized boolean isStarted() {
        return server != null;
    }

    synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
