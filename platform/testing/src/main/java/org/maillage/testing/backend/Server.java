package org.maillage.testing.backend;

/** A broker or a database that a test can make fail as real ones do. Its address and its data survive all of it. */
public interface Server extends AutoCloseable {

    /** Starts it, or starts it again with its data; returns once it answers. Does nothing when it runs. */
    void start();

    /** Ends it at once, without any chance to tidy up (SIGKILL). */
    void kill();

    /** Stops its clock (SIGSTOP): connections stay open and nothing answers. */
    void pause();

    /** Lets it go on after a pause (SIGCONT). */
    void resume();

    /** Kills it and starts it again. */
    default void restart() {
        kill();
        start();
    }

    /** Ends it and throws its data away. */
    @Override
    void close();
}
