package org.maillage.projection.fold.adapter;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.core.KafkaAdmin;

/** Throws away a generation that nobody reads: its consumer group, its topics, its collections. */
final class GenerationErasure {

    private static final int PATIENCE_SECONDS = 30;

    private final MongoDatabase database;
    private final KafkaAdmin connection;
    private final IntFunction<Generation> generations;

    GenerationErasure(MongoDatabase database, KafkaAdmin connection, IntFunction<Generation> generations) {
        this.database = database;
        this.connection = connection;
        this.generations = generations;
    }

    /**
     * What is gone already is passed over.
     *
     * @throws IllegalStateException when the broker does not do it, as while the group still has members
     */
    void erase(int number) {
        var generation = generations.apply(number);
        var topics = new HashSet<>(generation.topics().redriven().keySet());
        topics.addAll(generation.topics().deadLetters().keySet());
        try (var admin = Admin.create(connection.getConfigurationProperties())) {
            await(admin.deleteConsumerGroups(List.of(generation.group())).all());
            for (var deleted : admin.deleteTopics(topics).topicNameValues().values()) {
                await(deleted);
            }
        }
        MongoJournal.collection(database, number).drop();
        MongoCells.collection(database, number).drop();
        MongoProgress.collection(database, number).drop();
        MongoGaps.collection(database, number).drop();
        generation.facts().forget();
    }

    private static void await(KafkaFuture<Void> future) {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            boolean gone = fault.getCause() instanceof GroupIdNotFoundException
                    || fault.getCause() instanceof UnknownTopicOrPartitionException;
            if (!gone) {
                throw new IllegalStateException("the broker does not erase a generation", fault);
            }
        } catch (TimeoutException slow) {
            throw new IllegalStateException("the broker does not answer", slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stop);
        }
    }
}
