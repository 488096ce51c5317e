package org.maillage.testing.backend;

/** A database that someone else runs: it can be used, not made to fail. */
final class ForeignServer implements Server {

    @Override
    public void start() {
        // It runs.
    }

    @Override
    public void kill() {
        throw refused();
    }

    @Override
    public void pause() {
        throw refused();
    }

    @Override
    public void resume() {
        throw refused();
    }

    @Override
    public void close() {
        // It goes on.
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException(
                "the server of MAILLAGE_MONGODB_URI is not ours to stop: ask for @WithBackends(own = true)");
    }
}
