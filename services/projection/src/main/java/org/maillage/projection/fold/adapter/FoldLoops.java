package org.maillage.projection.fold.adapter;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.Pace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the members by which this instance takes part in a generation. */
final class FoldLoops implements IntFunction<FoldLoop> {

    private static final String POLLED_AT_ONCE = "1000";
    private static final String FETCHED_AT_ONCE = Integer.toString(1 << 20);

    private final IntFunction<Generation> generations;
    private final IntFunction<Journal> journals;
    private final LiveGeneration live;
    private final Figures figures;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaAdmin connection;
    private final DeadLetters deadLetters;
    private final FoldProperties properties;
    private final FoldMetrics metrics;
    private final MessageSpans spans;
    private final ObjectProvider<Flushes> flushes;
    private final Clock clock;

    FoldLoops(
            IntFunction<Generation> generations,
            IntFunction<Journal> journals,
            LiveGeneration live,
            Figures figures,
            ConsumerFactory<String, byte[]> consumers,
            KafkaAdmin connection,
            DeadLetters deadLetters,
            FoldProperties properties,
            FoldMetrics metrics,
            MessageSpans spans,
            ObjectProvider<Flushes> flushes,
            Clock clock) {
        this.generations = generations;
        this.journals = journals;
        this.live = live;
        this.figures = figures;
        this.consumers = consumers;
        this.connection = connection;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.metrics = metrics;
        this.spans = spans;
        this.flushes = flushes;
        this.clock = clock;
    }

    @Override
    public FoldLoop apply(int number) {
        var generation = generations.apply(number);
        var status = new FoldStatus(clock, properties.members());
        var pace = new AtomicReference<>(Pace.FULL);
        var check = new GenerationCheck(generation, figures, new TopicIds(connection));
        var sessions = sessions(generation);
        return new FoldLoop(
                IntStream.range(0, properties.members())
                        .mapToObj(member -> new FoldMember(
                                "figures-g" + number + "-" + member,
                                generation.topics().read(),
                                () -> consumer(generation, member),
                                consumer -> sessions.begin(member, consumer),
                                check,
                                pace::get,
                                status.member(member)))
                        .toList(),
                status,
                pace);
    }

    private FoldSessions sessions(Generation generation) {
        var redriven = generation.topics().redriven();
        var deadRecords = new DeadRecords(deadLetters, generation.group(), redriven.keySet());
        var metricsNow = metricsOf(generation.number());
        return (member, consumer) -> new FoldSession(
                member,
                consumer,
                new Fold(journals.apply(generation.number()), generation.cells(), redriven),
                generation.reader(),
                generation.progress(),
                generation.gaps(),
                deadRecords,
                metricsNow,
                new FoldSpans(generation.group(), () -> spansOf(generation.number()), clock),
                traces -> tell(generation.number(), traces),
                new Cadence(properties),
                clock);
    }

    /** What is measured is what people read; the members of another generation keep their measures to themselves. */
    private Supplier<FoldMetrics> metricsOf(int number) {
        var unseen = new FoldMetrics(new SimpleMeterRegistry(), properties.members());
        return () -> live.number() == number ? metrics : unseen;
    }

    /** A trace tells what became of an event for those who read; that it is counted once more beside that is not part of it. */
    private MessageSpans spansOf(int number) {
        return spans.areCollected() && live.number() == number ? spans : MessageSpans.NONE;
    }

    private void tell(int number, List<String> traces) {
        if (live.number() == number) {
            flushes.forEach(it -> it.flushed(traces));
        }
    }

    private Consumer<String, byte[]> consumer(Generation generation, int member) {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_ONCE);
        settings.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_ONCE);
        return consumers.createConsumer(
                generation.group(), "figures", "-g" + generation.number() + "-" + member, settings);
    }
}
