package org.maillage.eventing.aggregate;

import java.util.List;
import java.util.UUID;

/**
 * A message turned into a command, filled in with what the service knows at the moment of deciding.
 *
 * @param opens whether it may open the aggregate
 * @param chain what the aggregate passes on to its events if this opens it
 * @param texts free texts that came along, sealed already; kept with the aggregate if this is applied
 */
public record Filled<C>(C command, boolean opens, Chain chain, List<SealedText> texts) {

    public Filled {
        texts = List.copyOf(texts);
    }

    /** A command about a file that is open. */
    public static <C> Filled<C> about(UUID file, C command, List<SealedText> texts) {
        return new Filled<>(command, false, Chain.ownThread(file, false), texts);
    }
}
