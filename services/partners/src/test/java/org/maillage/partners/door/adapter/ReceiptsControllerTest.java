package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.defaults.problem.ProblemException;
import org.maillage.eventing.recovery.Bookmarks;
import org.maillage.eventing.recovery.Broker;
import org.maillage.eventing.recovery.CatchUp;
import org.maillage.eventing.recovery.CatchingUpException;
import org.maillage.eventing.recovery.Gate;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** What is said of a receipt before the door has taken back what it had sent. */
class ReceiptsControllerTest {

    private static final TestingAuthenticationToken US =
            new TestingAuthenticationToken("atelier", "token", "ROLE_partner");

    private final UUID id = UUID.randomUUID();
    private final ReceiptStore kept = mock(ReceiptStore.class);
    private final Gate gate = new Gate();
    private final ReceiptsController receipts = new ReceiptsController(kept, gate);

    @Test
    void aReceiptThatMayStillComeBackIsNotSaidToBeUnknown() {
        when(kept.find(any())).thenReturn(Map.of());
        assertThatThrownBy(() -> receipts.one(id, US)).isInstanceOf(CatchingUpException.class);

        caughtUp();
        assertThatThrownBy(() -> receipts.one(id, US))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("path.unknown");
    }

    @Test
    void aReceiptThatIsThereIsShownAtOnce() {
        when(kept.find(List.of(id))).thenReturn(Map.of(id, receipt("atelier")));

        assertThat(receipts.one(id, US)).isNotNull();
    }

    @Test
    void nobodyLearnsMeanwhileThatAnotherHasAReceipt() {
        when(kept.find(List.of(id))).thenReturn(Map.of(id, receipt("voisin")));

        assertThatThrownBy(() -> receipts.one(id, US)).isInstanceOf(CatchingUpException.class);
    }

    private void caughtUp() {
        new CatchUp(List.of(), mock(Bookmarks.class), mock(Broker.class), gate).run();
    }

    private Receipt receipt(String partner) {
        return new Receipt(
                id,
                partner,
                "/partenaires/" + partner,
                "42",
                "org.maillage.statement.need-reported.v1",
                "need",
                UUID.randomUUID(),
                "statements.needs.v1",
                "hash",
                Instant.EPOCH,
                null,
                State.SENT,
                null,
                null);
    }
}
