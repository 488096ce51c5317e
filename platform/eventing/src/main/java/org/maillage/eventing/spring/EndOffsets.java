package org.maillage.eventing.spring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.time.DueTimers;
import org.springframework.kafka.KafkaException;

/** Asks the broker where partitions end. */
final class EndOffsets implements DueTimers.Ends, AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Supplier<Admin> connect;
    private @Nullable Admin admin;

    EndOffsets(Supplier<Admin> connect) {
        this.connect = connect;
    }

    @Override
    public synchronized Map<TopicPartition, Long> of(List<TopicPartition> partitions) {
        if (admin == null) {
            admin = connect.get();
        }
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(it -> asked.put(it, OffsetSpec.latest()));
        try {
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, result) -> ends.put(partition, result.offset()));
            return ends;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for end offsets", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("end offsets are not to be had", e);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
