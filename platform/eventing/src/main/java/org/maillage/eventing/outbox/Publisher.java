package org.maillage.eventing.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Documents.Trim;
import org.maillage.eventing.aggregate.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what is pending in documents and takes it out of them once it is known to be in the log. A crash in between
 * only means publishing again: readers drop what they have taken already.
 */
public final class Publisher<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final Duration A_PERSONS = Duration.ofSeconds(2);

    private final Log log;
    private final Documents<S> documents;
    private final Duration patience;

    /** @param patience how long to wait for an acknowledgement before leaving the rest to the sweeper */
    public Publisher(Log log, Documents<S> documents, Duration patience) {
        this.log = log;
        this.documents = documents;
        this.patience = patience;
    }

    /** Sends everything pending in these documents, waits for the acknowledgements, and trims. */
    public void publish(List<AggregateDocument<S>> saved) {
        publish(saved, patience);
    }

    /** The same for a person, to whom it is no matter whether others have heard already: what is saved will be sent. */
    public void publishWhileSomebodyWaits(List<AggregateDocument<S>> saved) {
        publish(saved, patience.compareTo(A_PERSONS) < 0 ? patience : A_PERSONS);
    }

    private void publish(List<AggregateDocument<S>> saved, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        var sent = new ArrayList<Sent<S>>();
        for (AggregateDocument<S> document : saved) {
            if (!document.pending().isEmpty()) {
                sent.add(new Sent<>(
                        document,
                        document.pending().stream()
                                .map(it -> append(it, deadline))
                                .toList()));
            }
        }
        if (sent.isEmpty()) {
            return;
        }
        log.flush();
        var late = new Late();
        List<Trim> trims =
                sent.stream().flatMap(it -> it.trim(deadline, late).stream()).toList();
        late.tell();
        if (!trims.isEmpty()) {
            documents.trim(trims);
        }
    }

    /** A log that is away may hold up each append: once patience is spent, the others are not tried. */
    private CompletableFuture<?> append(Pending pending, long deadline) {
        return System.nanoTime() - deadline < 0
                ? log.append(pending)
                : CompletableFuture.failedFuture(new TimeoutException("patience is spent"));
    }

    private record Sent<S>(AggregateDocument<S> document, List<? extends CompletableFuture<?>> acknowledgements) {

        /**
         * Events leave only from the front: if 5 failed and 6 arrived, both stay and are sent again in order. Verdicts
         * leave as they are acknowledged. Empty when nothing leaves.
         */
        Optional<Trim> trim(long deadline, Late late) {
            var left = new ArrayList<Pending>();
            boolean contiguous = true;
            for (int i = 0; i < acknowledgements.size(); i++) {
                Pending pending = document.pending().get(i);
                boolean arrived = arrived(acknowledgements.get(i), deadline, late);
                if (pending.isEvent()) {
                    contiguous &= arrived;
                }
                if (!arrived || (pending.isEvent() && !contiguous)) {
                    left.add(pending);
                }
            }
            return left.size() == document.pending().size()
                    ? Optional.empty()
                    : Optional.of(new Trim(document.id(), document.revision(), left));
        }

        private static boolean arrived(CompletableFuture<?> acknowledgement, long deadline, Late late) {
            try {
                acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                return true;
            } catch (ExecutionException | TimeoutException e) {
                late.add(e);
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** What was not acknowledged: told once for all, as an outage concerns all. */
    private static final class Late {

        private int count;
        private @Nullable Exception first;

        void add(Exception cause) {
            count++;
            first = first == null ? cause : first;
        }

        void tell() {
            if (first != null) {
                LOG.atWarn()
                        .addKeyValue("pending", count)
                        .addKeyValue("cause", first.toString())
                        .log("Not published yet; the sweeper will send it again");
            }
        }
    }
}
