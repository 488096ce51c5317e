package org.maillage.incubation.incoming.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;

class GrantReactionTest {

    private static final GrantReaction REACTION = new GrantReaction();

    @TestFactory
    Stream<DynamicTest> everyEventIsTakenIn() {
        return IncomingViews.ofTopic("funding.grant.events.v1", event -> REACTION.after(null, event));
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(GrantDecided.TYPE, GrantDecided.class);
    }

    @Test
    void theMoneyOfAProjectIsKept() {
        var event = Contracts.load().of(GrantDecided.TYPE).examples().stream()
                .filter(it -> it.name().contains("full"))
                .findFirst()
                .orElseThrow()
                .onTheWire();

        assertThat(REACTION.after(null, event))
                .isEqualTo(new GrantView(
                        UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0"),
                        "AWARDED",
                        3_000_000L,
                        "CDV",
                        2025,
                        LocalDate.parse("2025-03-26")));
        assertThat(REACTION.to(event, null)).isEmpty();
    }

    @Test
    void aGrantOfNoProjectIsNotKept() {
        var event = Contracts.load().of(GrantDecided.TYPE).examples().stream()
                .filter(it -> !it.data().has("projectId"))
                .findFirst()
                .orElseThrow()
                .onTheWire();

        assertThat(REACTION.after(null, event)).isNull();
    }
}
