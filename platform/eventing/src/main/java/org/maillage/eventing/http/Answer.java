package org.maillage.eventing.http;

import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.eventing.aggregate.Handled;
import org.maillage.eventing.aggregate.Outcome;
import org.springframework.http.ResponseEntity;

/**
 * What a person is told of a command that was applied.
 *
 * @param id       the file
 * @param version  of the file after it, also in {@code ETag}
 * @param eventIds facts established, in order
 */
public record Answer(UUID id, long version, List<UUID> eventIds) {

    public Answer {
        eventIds = List.copyOf(eventIds);
    }

    /**
     * The answer to a command.
     *
     * @throws org.maillage.defaults.problem.ProblemException with the refusal's code when it was refused
     */
    public static ResponseEntity<Answer> to(UUID file, Handled handled) {
        return switch (handled.outcome()) {
            case Outcome.Applied(var eventIds) ->
                ResponseEntity.ok()
                        .eTag(new Revision(handled.version()).etag())
                        .body(new Answer(file, handled.version(), eventIds));
            case Outcome.Refused(var code, var detail, var field) ->
                throw Problem.of(code, detail).at(field, null).asException();
            case Outcome.Waits(var code, var detail, var _) ->
                throw Problem.of(code, detail).asException();
        };
    }
}
