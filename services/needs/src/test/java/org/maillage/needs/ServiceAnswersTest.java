package org.maillage.needs;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.Mergers;
import org.maillage.needs.incoming.impact.ServiceReaction;
import org.maillage.needs.incoming.impact.Services;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Qualified;
import org.maillage.needs.need.NeedState.Reported;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Services that open and close, as this service hears of them, and what becomes of the needs that they name. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class ServiceAnswersTest {

    private final Owned<NeedState, NeedCommand> needs;
    private final BatchConsumer reactions;
    private final ServiceReaction reaction;
    private final Officer officer;
    private final ServiceStory one = new ServiceStory();
    private final ServiceStory other = new ServiceStory();

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    ServiceAnswersTest(
            @Autowired Owned<NeedState, NeedCommand> needs,
            @Autowired @Qualifier("needReactions") Subscription reactions,
            @Autowired Services services,
            @Autowired Mergers mergers,
            @Autowired MockMvc http) {
        this.needs = needs;
        this.reactions = reactions.consumer();
        this.reaction = new ServiceReaction(services, mergers, Clock.systemUTC());
        this.officer = new Officer(http);
    }

    @Test
    void aServiceThatOpensAnswersTheNeedAndOneThatClosesReopensIt() throws Exception {
        UUID need = officer.reportsAndQualifies();
        WireEvent opening = one.opens(need);

        kafka.send(Facts.sent(opening)).join();
        awaitHistory(need, "need-reported, need-qualified, need-answered");
        kafka.send(Facts.sent(one.isVerified())).join();
        kafka.send(Facts.sent(one.closes(need))).join();
        awaitHistory(need, "need-reported, need-qualified, need-answered, need-reopened");

        assertThat(document(need).history().get(2)).satisfies(it -> {
            assertThat(it.causationId()).isEqualTo(opening.envelope().id());
            assertThat(it.time()).isEqualTo(opening.envelope().time());
            assertThat(it.recordedTime()).isEqualTo(opening.envelope().recordedTime());
        });
        assertThat(state(need)).isInstanceOf(Qualified.class);
    }

    @Test
    void everyNeedThatAServiceNamesIsAnsweredAndEachReopensUnlessAnotherAnswersIt() throws Exception {
        UUID alone = officer.reportsAndQualifies();
        UUID shared = officer.reportsAndQualifies();
        hears(one.opens(alone, shared), other.opens(shared));

        hears(one.closes(alone, shared));

        assertThat(state(alone)).isInstanceOf(Qualified.class);
        assertThat(state(shared)).isInstanceOf(Answered.class);
    }

    /** Noting where a service stands (n) and telling the needs (t), of one service and the other, in every order. */
    @ParameterizedTest
    @ValueSource(strings = {"n1 t1 n2 t2", "n1 n2 t1 t2", "n1 n2 t2 t1", "n2 n1 t1 t2", "n2 n1 t2 t1", "n2 t2 n1 t1"})
    void ofTwoServicesThatCloseAtOnceOneReopensTheNeed(String order) throws Exception {
        UUID need = officer.reportsAndQualifies();
        hears(one.opens(need), other.opens(need));
        WireEvent first = one.closes(need);
        WireEvent second = other.closes(need);
        var asked = new ArrayList<Message.Reaction<NeedCommand>>();

        for (String step : order.split(" ", -1)) {
            WireEvent event = step.endsWith("1") ? first : second;
            if (step.startsWith("n")) {
                asked.addAll(reaction.to(event, null));
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
            UUID need = officer.reportsAndQualifies();
            var services = List.of(new ServiceStory(), new ServiceStory());
            services.forEach(it -> hears(it.opens(need)));

            atOnce(services.stream().map(it -> it.closes(need)).toList());

            assertThat(history(need)).containsOnlyOnce("need-reopened");
            assertThat(state(need)).isInstanceOf(Qualified.class);
        }
    }

    @Test
    void whatHappensDoesNotDependOnWhatIsPolledTogetherOrAgain() throws Exception {
        UUID together = officer.reportsAndQualifies();
        UUID again = officer.reportsAndQualifies();
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
        UUID need = officer.reportsAndQualifies();
        WireEvent opening = one.opens();
        hears(opening, one.closes());

        reaction.to(opening, null);

        answers(need, one)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void aServiceThatNamesANeedNotYetQualifiedWaitsForItUnlessItClosesMeanwhile() throws Exception {
        UUID need = officer.reports();
        UUID closedMeanwhile = officer.reports();
        hears(one.opens(need), other.opens(closedMeanwhile), other.closes(closedMeanwhile));
        assertThat(state(need)).isInstanceOf(Reported.class);
        officer.reads("/work-lists?list=SERVICES_WAITING&size=500")
                .andExpect(jsonPath("$.items[*].id").value(hasItem(need.toString())));

        officer.qualifies(need);
        officer.qualifies(closedMeanwhile);

        assertThat(state(need)).isInstanceOf(Answered.class);
        assertThat(state(closedMeanwhile)).isInstanceOf(Qualified.class);
        assertThat(document(need).waiting()).isEmpty();
    }

    @Test
    void aServiceThatNamesAMergedNeedAnswersTheOneInWhichItLivesOn() throws Exception {
        UUID older = officer.reportsAndQualifies();
        UUID younger = officer.reports();
        officer.posts("/" + younger + "/merge", "{\"intoNeedId\": \"" + older + "\"}")
                .andExpect(status().isOk());

        hears(one.opens(younger));
        assertThat(state(older)).isInstanceOf(Answered.class);
        hears(other.opens(older), one.names(List.of(younger), List.of(older)), other.closes(older));
        assertThat(state(older)).isInstanceOf(Answered.class);
        hears(one.closes(older));

        assertThat(state(older)).isInstanceOf(Qualified.class);
    }

    @Test
    void aServiceThatWaitsOnANeedThatIsMergedAnswersTheOneInWhichItLivesOn() throws Exception {
        UUID qualified = officer.reportsAndQualifies();
        UUID older = officer.reports();
        UUID younger = officer.reports();
        UUID youngest = officer.reports();
        hears(one.opens(younger, youngest));

        officer.posts("/" + younger + "/merge", "{\"intoNeedId\": \"" + qualified + "\"}")
                .andExpect(status().isOk());
        officer.posts("/" + youngest + "/merge", "{\"intoNeedId\": \"" + older + "\"}")
                .andExpect(status().isOk());

        assertThat(state(qualified)).isInstanceOf(Answered.class);
        assertThat(state(older)).isInstanceOf(Reported.class);
        officer.qualifies(older);
        assertThat(state(older)).isInstanceOf(Answered.class);
        hears(one.closes(younger, youngest));
        assertThat(state(older)).isInstanceOf(Qualified.class);
    }

    @Test
    void aCorrectionWithdrawsFromTheNeedsThatItNoLongerNamesAndAnswersTheOthers() throws Exception {
        UUID dropped = officer.reportsAndQualifies();
        UUID kept = officer.reportsAndQualifies();
        UUID added = officer.reportsAndQualifies();
        hears(one.opens(dropped, kept));

        hears(one.names(List.of(dropped, kept), List.of(kept, added)));
        assertThat(state(dropped)).isInstanceOf(Qualified.class);
        assertThat(state(kept)).isInstanceOf(Answered.class);
        assertThat(state(added)).isInstanceOf(Answered.class);

        hears(one.isCancelled(kept, added));
        assertThat(state(kept)).isInstanceOf(Qualified.class);
        assertThat(state(added)).isInstanceOf(Qualified.class);
    }

    @Test
    void aServiceThatNoLongerNamesANeedDoesNotKeepItAnswered() throws Exception {
        UUID need = officer.reportsAndQualifies();
        hears(one.opens(need), other.opens(need));
        hears(one.names(List.of(need), List.of()));
        assertThat(state(need)).isInstanceOf(Answered.class);

        hears(other.closes(need));

        assertThat(state(need)).isInstanceOf(Qualified.class);
    }

    @Test
    void staffRecogniseAnOpenServiceAndItsClosingReopensTheNeed() throws Exception {
        UUID need = officer.reportsAndQualifies();
        answers(need, one)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        hears(one.opens());

        answers(need, one).andExpect(status().isOk());
        assertThat(state(need)).isInstanceOf(Answered.class);
        hears(one.closes());

        assertThat(state(need)).isInstanceOf(Qualified.class);
        answers(need, one)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void aClosingIsNotMissedByAnActOfTheSameMoment() throws Exception {
        for (int i = 0; i < 20; i++) {
            UUID need = officer.reportsAndQualifies();
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

    @Test
    void whatCannotBeReadIsSetAsideAndWhatFollowsIsTaken() throws Exception {
        UUID need = officer.reportsAndQualifies();
        WireEvent opening = one.opens(need);
        Envelope garbled = opening.envelope();
        var unreadable = new WireEvent(garbled, "{\"needIds\": 3}".getBytes(StandardCharsets.UTF_8));

        hears(unreadable, one.names(List.of(), List.of(need)));

        assertThat(state(need)).isInstanceOf(Answered.class);
    }

    private void hears(WireEvent... facts) {
        reactions.take(Arrays.stream(facts).map(Facts::polled).toList());
    }

    private ResultActions answers(UUID need, ServiceStory service) throws Exception {
        return officer.posts("/" + need + "/answer", "{\"serviceId\": \"" + service.id + "\"}");
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

    private void awaitHistory(UUID need, String expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(history(need)).isEqualTo(expected));
    }

    private String history(UUID need) {
        return document(need).history().stream()
                .map(it -> it.type().replace("org.maillage.needs.", "").replace(".v1", ""))
                .collect(joining(", "));
    }

    private NeedState state(UUID need) {
        return requireNonNull(document(need).state());
    }

    private AggregateDocument<NeedState> document(UUID need) {
        return needs.documents().find(List.of(need)).getFirst();
    }
}
