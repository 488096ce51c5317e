package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState.Qualified;

/** Services heard of at once, in any order and again: what becomes of the needs is the same. */
class ServicesAtOnceTest extends HeardServices {

    /** Noting where a service stands (n) and telling the needs (t), of one service and the other, in every order. */
    @ParameterizedTest
    @ValueSource(strings = {"n1 t1 n2 t2", "n1 n2 t1 t2", "n1 n2 t2 t1", "n2 n1 t1 t2", "n2 n1 t2 t1", "n2 t2 n1 t1"})
    void ofTwoServicesThatCloseAtOnceOneReopensTheNeed(String order) throws Exception {
        UUID need = officer().reportsAndQualifies();
        hears(one.opens(need), other.opens(need));
        WireEvent first = one.closes(need);
        WireEvent second = other.closes(need);
        var asked = new ArrayList<Message.Reaction<NeedCommand>>();

        for (String step : order.split(" ", -1)) {
            WireEvent event = step.endsWith("1") ? first : second;
            if (step.startsWith("n")) {
                asked.addAll(reaction().to(event, null));
            } else {
                needs.handler()
                        .handle(asked.stream()
                                .filter(it -> it.id().equals(event.envelope().id()))
                                .toList());
            }
        }

        assertThat(history(need)).containsOnlyOnce("need-reopened");
        assertThat(state(need)).isInstanceOf(Qualified.class);
    }

    @Test
    void ofTwoServicesThatCloseOnTwoInstancesOneReopensTheNeed() throws Exception {
        for (int i = 0; i < 20; i++) {
            UUID need = officer().reportsAndQualifies();
            var services = List.of(new ServiceStory(), new ServiceStory());
            services.forEach(it -> hears(it.opens(need)));

            atOnce(services.stream().map(it -> it.closes(need)).toList());

            assertThat(history(need)).containsOnlyOnce("need-reopened");
            assertThat(state(need)).isInstanceOf(Qualified.class);
        }
    }

    @Test
    void whatHappensDoesNotDependOnWhatIsPolledTogetherOrAgain() throws Exception {
        UUID together = officer().reportsAndQualifies();
        UUID again = officer().reportsAndQualifies();
        var all = List.of(
                one.opens(together, again),
                other.opens(together, again),
                one.closes(together, again),
                other.closes(together, again));

        hears(all.toArray(WireEvent[]::new));
        hears(all.toArray(WireEvent[]::new));
        hears(all.getFirst(), all.getLast());

        String expected = "need-reported, need-qualified, need-answered, need-answered, need-reopened";
        assertThat(history(together)).isEqualTo(expected);
        assertThat(history(again)).isEqualTo(expected);
    }

    @Test
    void aClosedServiceDoesNotOpenAgainBecauseItsOpeningIsDeliveredAgain() throws Exception {
        UUID need = officer().reportsAndQualifies();
        WireEvent opening = one.opens();
        hears(opening, one.closes());

        reaction().to(opening, null);

        answers(need, one)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void aClosingIsNotMissedByAnActOfTheSameMoment() throws Exception {
        for (int i = 0; i < 20; i++) {
            UUID need = officer().reportsAndQualifies();
            var service = new ServiceStory();
            hears(service.opens());
            WireEvent closing = service.closes();

            atTheSameTime(List.of(() -> answers(need, service), () -> {
                hears(closing);
                return closing;
            }));

            assertThat(state(need)).isInstanceOf(Qualified.class);
        }
    }

    private void atOnce(List<WireEvent> facts) throws Exception {
        atTheSameTime(facts.stream()
                .<Callable<Object>>map(it -> () -> {
                    hears(it);
                    return it;
                })
                .toList());
    }

    private static void atTheSameTime(List<Callable<Object>> all) throws Exception {
        var ready = new CyclicBarrier(all.size());
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var running = all.stream()
                    .map(it -> threads.submit(() -> {
                        ready.await();
                        return it.call();
                    }))
                    .toList();
            for (var it : running) {
                it.get();
            }
        }
    }
}
