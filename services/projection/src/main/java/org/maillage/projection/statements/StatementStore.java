package org.maillage.projection.statements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.projection.reading.Period;

/** Every statement that was heard of, once, however often and in whatever order messages tell of it. */
public interface StatementStore {

    /**
     * How many statements of a source lie on a day and have come as far as that.
     *
     * @param statements at least 1
     */
    record Count(String source, LocalDate day, Outcome outcome, long statements) {}

    /** Takes in what messages tell. Durable when it returns; what is known already changes nothing. */
    void add(Collection<Statement> told);

    /** All that lie in a period. */
    List<Count> counts(Period period);

    /** By source, the last receipt of a period whose statement has come as far as one of these; no entry for none. */
    Map<String, UUID> last(Set<Outcome> outcomes, Period period);
}
