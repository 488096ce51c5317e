package org.maillage.needs.incoming.impact;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;

/** Impact's events about services, version 1, as far as needs read them. A service is a declaration of impact. */
final class ServiceEventsV1 {

    static final String OPENED = "org.maillage.impact.service-opened.v1";
    static final String CLOSED = "org.maillage.impact.service-closed.v1";
    static final String CORRECTED = "org.maillage.impact.declaration-corrected.v1";

    private static final String SERVICE = "SERVICE";

    private ServiceEventsV1() {}

    /**
     * The service that an event is about.
     *
     * @throws UnreadableRecordException when it does not say
     */
    static UUID service(Envelope envelope) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(envelope.subject(), ""));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("subject is no id", e);
        }
    }

    /** What is said about a service. */
    sealed interface ServiceEvent {}

    /** @param needIds that it answers */
    record ServiceOpened(@Nullable Set<UUID> needIds) implements ServiceEvent {
        Set<UUID> named() {
            return orNone(needIds);
        }
    }

    /** @param needIds that it answered */
    record ServiceClosed(Set<UUID> needIds) implements ServiceEvent {
        ServiceClosed {
            Objects.requireNonNull(needIds, "needIds");
        }
    }

    /**
     * @param kind      of the declaration; another service's enumeration, of which only one value means anything here
     * @param cancelled it should never have been declared
     * @param values    complete; null when cancelled
     */
    record DeclarationCorrected(
            String kind,
            boolean cancelled,
            ServiceValues before,
            @Nullable ServiceValues values) implements ServiceEvent {

        DeclarationCorrected {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(before, "before");
        }

        boolean isOfService() {
            return kind.equals(SERVICE);
        }

        Set<UUID> namedBefore() {
            return orNone(before.needIds());
        }

        Set<UUID> named() {
            return values == null ? Set.of() : orNone(values.needIds());
        }
    }

    /** What a declaration of any kind says of needs: nothing, unless it is a service. */
    record ServiceValues(@Nullable Set<UUID> needIds) {}

    private static Set<UUID> orNone(@Nullable Set<UUID> needs) {
        return needs == null ? Set.of() : Set.copyOf(needs);
    }
}
