package org.maillage.funding.incoming.incubation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.incoming.incubation.ProjectView.Structure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the thread, the structure and the end of each project. Nothing is asked of any grant because of them. */
public final class ProjectReaction implements Reaction<ProjectView, GrantCommand> {

    private static final String ABANDONED = "ABANDONED";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public ProjectView after(@Nullable ProjectView before, WireEvent event) {
        ProjectView project = before == null ? new ProjectView(thread(event), null, null, false) : before;
        return switch (event.envelope().type()) {
            case "org.maillage.incubation.project-opened.v1" ->
                project.opened(read(event, ProjectOpened.class).title());
            case "org.maillage.incubation.structure-registered.v1" ->
                project.registered(structure(read(event, StructureRegistered.class)));
            case "org.maillage.incubation.project-exited.v1" ->
                project.exited(ABANDONED.equals(read(event, ProjectExited.class).outcome()));
            default -> project;
        };
    }

    @Override
    public List<Message.Reaction<GrantCommand>> to(WireEvent event, @Nullable ProjectView before) {
        return List.of();
    }

    private static UUID thread(WireEvent event) {
        try {
            return UUID.fromString(
                    event.envelope().extension(Extension.THREAD_ID).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("no thread", e);
        }
    }

    private static Structure structure(StructureRegistered event) {
        Organisation it = event.structure();
        return new Structure(
                it.name(),
                it.id(),
                it.siret(),
                it.siren(),
                it.rna(),
                Objects.requireNonNullElse(it.legalForm(), event.legalForm()));
    }

    private static <D> D read(WireEvent event, Class<D> data) {
        try {
            return Objects.requireNonNull(JSON.readValue(event.data(), data), "data is null");
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableRecordException(
                    "not the data of " + event.envelope().type(), e);
        }
    }

    record ProjectOpened(String title) {
        ProjectOpened {
            Objects.requireNonNull(title, "title");
        }
    }

    record StructureRegistered(Organisation structure, String legalForm) {
        StructureRegistered {
            Objects.requireNonNull(structure, "structure");
            Objects.requireNonNull(legalForm, "legalForm");
        }
    }

    record Organisation(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String legalForm) {
        Organisation {
            Objects.requireNonNull(name, "name");
        }
    }

    record ProjectExited(String outcome) {
        ProjectExited {
            Objects.requireNonNull(outcome, "outcome");
        }
    }
}
