package org.maillage.thirdplaces.incoming.incubation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the thread, the structure and the end of each project. Nothing is asked of an occupancy because of them. */
public final class ProjectReaction implements Reaction<Project, OccupancyCommand> {

    private static final String OPENED = "org.maillage.incubation.project-opened.v1";
    private static final String REGISTERED = "org.maillage.incubation.structure-registered.v1";
    private static final String EXITED = "org.maillage.incubation.project-exited.v1";

    /** Types of which more than the thread is kept. */
    public static final List<String> HEARD = List.of(OPENED, REGISTERED, EXITED);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JsonMapper json;

    /** @param json reads data into the records here, unknown fields ignored */
    public ProjectReaction(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Project after(@Nullable Project before, WireEvent event) {
        Project known = heard(before, event);
        return switch (event.envelope().type()) {
            case OPENED ->
                known.titled(read(event, ProjectEventsV1.ProjectOpened.class).title());
            case REGISTERED -> known.registered(structure(read(event, ProjectEventsV1.StructureRegistered.class)));
            case EXITED -> known.exited(LocalDate.ofInstant(event.envelope().time(), PARIS));
            default -> known;
        };
    }

    @Override
    public List<Message.Reaction<OccupancyCommand>> to(WireEvent event, @Nullable Project before) {
        return List.of();
    }

    private static Project heard(@Nullable Project before, WireEvent event) {
        try {
            UUID thread = UUID.fromString(
                    event.envelope().extension(Extension.THREAD_ID).orElseThrow());
            boolean synthetic = event.envelope()
                    .extension(Extension.SYNTHETIC)
                    .map(Boolean::parseBoolean)
                    .orElse(false);
            return Project.heard(before, thread, synthetic);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new UnreadableRecordException("no thread", e);
        }
    }

    private static Project.Structure structure(ProjectEventsV1.StructureRegistered data) {
        var it = data.structure();
        return new Project.Structure(it.name(), it.id(), it.siret(), it.siren(), it.rna());
    }

    private <D> D read(WireEvent event, Class<D> data) {
        try {
            return Objects.requireNonNull(json.readValue(event.data(), data), "data is null");
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableRecordException("data is not what its type says", e);
        }
    }
}
