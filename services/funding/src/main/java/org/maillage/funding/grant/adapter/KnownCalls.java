package org.maillage.funding.grant.adapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.funding.call.CallState;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.KnownCall;

/** The calls that grants answer, read from their own files. */
final class KnownCalls {

    private final Documents<CallState> calls;

    KnownCalls(Documents<CallState> calls) {
        this.calls = calls;
    }

    /** Those of the given that were published. */
    Map<UUID, KnownCall> of(Collection<UUID> ids) {
        Map<UUID, KnownCall> known = new HashMap<>();
        if (!ids.isEmpty()) {
            calls.find(ids).forEach(it -> {
                if (it.state() instanceof CallState.Known call) {
                    known.put(it.id(), new KnownCall(call.terms(), call.lastDay()));
                }
            });
        }
        return known;
    }

    /** The call of one grant; null while either is not known. */
    @Nullable
    KnownCall of(Documents<GrantState> grants, UUID grant) {
        return grants.find(List.of(grant)).stream()
                .map(it -> it.state() instanceof GrantState.Live live
                        ? live.file().application().callId()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .map(call -> of(List.of(call)).get(call))
                .orElse(null);
    }
}
