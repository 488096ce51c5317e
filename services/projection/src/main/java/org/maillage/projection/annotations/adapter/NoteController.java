package org.maillage.projection.annotations.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.annotations.Note;
import org.maillage.projection.annotations.NoteStore;
import org.maillage.projection.annotations.adapter.NoteBodies.NoteAnswer;
import org.maillage.projection.annotations.adapter.NoteBodies.NotesAnswer;
import org.maillage.projection.annotations.adapter.NoteBodies.Wanted;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on the course of figures: written by officers, read by staff. */
@RestController
@RequestMapping("/api/annotations")
class NoteController {

    private final NoteStore notes;
    private final Figures figures;
    private final Clock clock;

    NoteController(NoteStore notes, Figures figures, Clock clock) {
        this.notes = notes;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Notes datées d’une série : celles de l’indicateur ou de tous, du territoire ou de l’ensemble")
    @Parameter(name = "figure", in = ParameterIn.QUERY, description = "Clé d’un indicateur ; de tous si absente")
    @Parameter(name = "zoning", in = ParameterIn.QUERY, description = "2015 ou 2024")
    @Parameter(name = "territory", in = ParameterIn.QUERY, description = "Code de quartier, HORS, INCONNU ou TOUS")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Premier jour")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Dernier jour")
    NotesAnswer notes(HttpServletRequest request) {
        var asked = new Asked(request.getParameterMap(), CityDay.of(clock.instant()))
                .only("figure", "zoning", "territory", "from", "to");
        @Nullable String figure = known(asked.given("figure").orElse(null), "figure");
        String zoning = asked.zoning();
        String territory = asked.territory(zoning);
        return new NotesAnswer(notes.in(asked.period()).stream()
                .filter(it -> it.standsOn(figure, zoning, territory))
                .map(NoteAnswer::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note ce qui s’est passé un jour, pour une série ou pour toutes")
    NoteAnswer write(
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal officer) {
        var place = new Asked(wanted.place(), CityDay.of(clock.instant()));
        String zoning = place.zoning();
        var note = new Note(
                id(officer.getName(), key),
                wanted.day(CityDay.of(clock.instant())),
                wanted.checkedText(),
                known(wanted.figure(), "/figure"),
                zoning,
                place.territory(zoning),
                officer.getName(),
                clock.instant());
        return NoteAnswer.of(notes.add(note));
    }

    @DeleteMapping("/{noteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire une note")
    void remove(@PathVariable UUID noteId) {
        if (!notes.remove(noteId)) {
            throw Problem.of("path.unknown", "Aucune note " + noteId + ".").asException();
        }
    }

    /** The same person's same key is the same note, however often the answer was lost. */
    private static UUID id(String officer, @Nullable String key) {
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((officer + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String known(@Nullable String figure, String field) {
        if (figure != null && figures.find(figure).isEmpty()) {
            throw Problem.of("data.invalid", "Aucun indicateur « " + figure + " » : voir /api/figures.")
                    .at(field, "enum")
                    .example("besoins-signales")
                    .asException();
        }
        return figure;
    }
}
