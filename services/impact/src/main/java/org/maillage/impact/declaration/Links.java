package org.maillage.impact.declaration;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The action that something belongs to: the files that it names.
 *
 * @param place a third place
 * @param service a declaration of a service
 */
public record Links(
        @Nullable UUID project,
        @Nullable UUID grant,
        @Nullable UUID place,
        @Nullable UUID service) {

    /** No file is named. */
    public static final Links NONE = new Links(null, null, null, null);

    /** The same for every declaration of one action, empty where none is named. */
    public String key() {
        return Stream.of(project, grant, place, service)
                .map(it -> Objects.toString(it, ""))
                .collect(Collectors.joining("/"))
                .replaceFirst("^/+$", "");
    }
}
