package org.maillage.partners.door;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.partners.door.Model.Rules;

/** The store of the model keeps the contract of the real one: what is proved of the door over it holds over the other. */
class PortsTest extends ReceiptStoreContract {

    private final ReceiptStore store = new AnsweredAtOnce();

    @Override
    protected ReceiptStore store() {
        return store;
    }

    /** One actor alone, whose every question is answered at once. */
    private static final class AnsweredAtOnce implements ReceiptStore {

        private World world = World.EMPTY;

        @Override
        public Set<UUID> insert(List<Receipt> receipts) {
            return answered(ports -> ports.insert(receipts));
        }

        @Override
        public Map<UUID, Receipt> find(Collection<UUID> ids) {
            return answered(ports -> ports.find(ids));
        }

        @Override
        public void markSent(Collection<UUID> ids) {
            answered(ports -> {
                ports.markSent(ids);
                return ids;
            });
        }

        @Override
        public List<Receipt> receivedBefore(Instant limit, int atMost) {
            return answered(ports -> ports.receivedBefore(limit, atMost));
        }

        @Override
        public void apply(Collection<Verdict> verdicts) {
            answered(ports -> {
                ports.apply(verdicts);
                return verdicts;
            });
        }

        private <T> T answered(Function<Ports, T> call) {
            var all = new Rules(Set.of());
            try {
                return call.apply(new Ports(List.of(), all));
            } catch (Ports.Asked asked) {
                var answer = asked.question().apply(world).getFirst();
                world = answer.world();
                return call.apply(new Ports(List.of(answer.result()), all));
            }
        }
    }
}
