package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.projection.fold.Owner.Step;

/**
 * The answers that an owner had since its start, and so where it is. There is one for the same answers: histories are compared by being
 * the same, and what an owner does next is found out once.
 */
final class History {

    private final Owner owner;
    private final List<Object> answers;
    private final Optional<Step> next;
    private final Map<Object, History> longer = new HashMap<>();

    private History(Owner owner, List<Object> answers) {
        this.owner = owner;
        this.answers = answers;
        this.next = owner.next(answers);
    }

    static History startOf(Owner owner) {
        return new History(owner, List.of());
    }

    /** The step that comes next; empty at the end of the log. */
    Optional<Step> next() {
        return next;
    }

    History and(Object answer) {
        return longer.computeIfAbsent(answer, _ -> {
            var more = new ArrayList<>(answers);
            more.add(answer);
            return new History(owner, more);
        });
    }
}
