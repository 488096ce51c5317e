package org.maillage.partners.statement;

import org.jspecify.annotations.Nullable;
import org.maillage.partners.door.Statement;
import org.maillage.statements.Fault;

/** What the checks say about one submission. */
public sealed interface Examined {

    /** It passed. */
    record Fit(Statement statement) implements Examined {}

    /**
     * It did not.
     *
     * @param source as given, null when it is not known
     * @param id     as given, null when it is not known
     */
    record Unfit(@Nullable String source, @Nullable String id, Fault fault) implements Examined {}
}
