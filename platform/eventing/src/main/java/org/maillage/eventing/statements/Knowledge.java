package org.maillage.eventing.statements;

import java.util.Collection;
import org.maillage.eventing.aggregate.Translator;

/**
 * What a service knows from elsewhere when it decides: its views of other files, loaded once for a whole batch.
 *
 * @param <S> states of the aggregate that decides
 * @param <C> its commands
 * @param <K> what is known
 */
@FunctionalInterface
public interface Knowledge<S, C, K> {

    /**
     * Loads what the messages of a batch may need, in few queries.
     *
     * @param batch      answers with the present states of the aggregates that are decided about
     * @param statements everything that was said in it, events of other services included
     */
    K of(Translator.Batch<S, C> batch, Collection<Said<?>> statements);

    /** For a service that decides on its own file alone. */
    static <S, C> Knowledge<S, C, Nothing> nothing() {
        return (_, _) -> Nothing.NOTHING;
    }

    /** Nothing is known from elsewhere. */
    enum Nothing {
        NOTHING
    }
}
