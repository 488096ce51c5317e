package org.maillage.thirdplaces.occupancy.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.maillage.eventing.http.CommandHeaders.When;
import org.maillage.eventing.spring.Owned;
import org.maillage.thirdplaces.incoming.partners.OccupancyKnowledge;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff decide about an occupancy. The answer carries the new version as its ETag, a refusal its code. */
@RestController
@RequestMapping("/api/thirdplaces/occupancies/{id}")
@Tag(name = "Actes sur une occupation")
class OccupancyCommandController {

    private final Owned<OccupancyState, OccupancyCommand> occupancies;
    private final OccupancyKnowledge knowledge;
    private final Clock clock;

    OccupancyCommandController(
            Owned<OccupancyState, OccupancyCommand> occupancies, OccupancyKnowledge knowledge, Clock clock) {
        this.occupancies = occupancies;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @PostMapping("/correction")
    @Operation(summary = "Corriger une entrée : un nouvel événement, la déclaration première reste")
    ResponseEntity<Answer> correct(@PathVariable UUID id, CommandHeaders by, @Valid @RequestBody Correction act) {
        When when = by.when(act.at(), act.recordedAt(), clock);
        var handled = occupancies.handler().handle(by.message(id, () -> command(id, act, when), when, List.of()));
        return Answer.to(id, handled);
    }

    private OccupancyCommand command(UUID id, Correction act, When when) {
        var premises = knowledge.premises(id, occupancies.documents(), act.effectiveOn());
        return new Change(when.at(), act.effectiveOn(), new Let(act.areaM2(), act.desks()), null, premises);
    }

    /**
     * What it should have been. {@code at} and {@code recordedAt} are for those who take over history.
     *
     * @param effectiveOn day from which it holds, no earlier than the latest entry
     * @param areaM2      in square metres
     */
    record Correction(
            @NotNull LocalDate effectiveOn,
            @NotNull @Min(0) @Max(50_000) Integer areaM2,
            @NotNull @Min(0) @Max(2_000) Integer desks,
            @Nullable Instant at,
            @Nullable Instant recordedAt) {}
}
