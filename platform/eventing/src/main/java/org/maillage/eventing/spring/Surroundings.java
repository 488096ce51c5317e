package org.maillage.eventing.spring;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.ContendedException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;

/** Tells whether a failure will pass when broker and database are back, or lies in the record itself. */
final class Surroundings {

    private Surroundings() {}

    static boolean areToBlame(Throwable failure) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof MongoException
                    || it instanceof KafkaException
                    || it instanceof org.apache.kafka.common.KafkaException
                    || it instanceof TransientDataAccessException
                    || it instanceof ContendedException
                    || it instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
