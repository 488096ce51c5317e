package org.maillage.funding.incoming.incubation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What grants need to know of a project.
 *
 * @param threadId  to which its applications belong
 * @param title     in French; null while the opening was not heard
 * @param structure that it has become, offered as the applicant
 * @param abandoned whether it was given up
 */
public record ProjectView(
        UUID threadId, @Nullable String title, @Nullable Structure structure, boolean abandoned) {

    /** A registered structure; {@code id} is the opaque one of a sole trader, {@code legalForm} as incubation says it. */
    public record Structure(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String legalForm) {}

    ProjectView opened(String itsTitle) {
        return new ProjectView(threadId, itsTitle, structure, abandoned);
    }

    ProjectView registered(Structure its) {
        return new ProjectView(threadId, title, its, abandoned);
    }

    ProjectView exited(boolean givenUp) {
        return new ProjectView(threadId, title, structure, givenUp);
    }
}
