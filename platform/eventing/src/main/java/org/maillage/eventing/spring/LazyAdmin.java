package org.maillage.eventing.spring;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;

/** Asks the broker, connected when something is asked for the first time. */
final class LazyAdmin implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Supplier<Admin> connect;
    private @Nullable Admin admin;

    LazyAdmin(Supplier<Admin> connect) {
        this.connect = connect;
    }

    /**
     * The answer to a question.
     *
     * @throws KafkaException when there is none in time
     */
    <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try {
            return question.apply(connected()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker was asked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not answer", e);
        }
    }

    private synchronized Admin connected() {
        if (admin == null) {
            admin = connect.get();
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
