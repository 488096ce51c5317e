package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Qualified;
import org.maillage.needs.need.NeedState.Reported;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** What becomes of needs when services that name them open, close and are corrected. */
class ServiceAnswersTest extends HeardServices {

    @Autowired
    private KafkaOperations<String, byte[]> kafka;

    @Test
    void aServiceThatOpensAnswersTheNeedAndOneThatClosesReopensIt() throws Exception {
        UUID need = officer().reportsAndQualifies();
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
        UUID alone = officer().reportsAndQualifies();
        UUID shared = officer().reportsAndQualifies();
        hears(one.opens(alone, shared), other.opens(shared));

        hears(one.closes(alone, shared));

        assertThat(state(alone)).isInstanceOf(Qualified.class);
        assertThat(state(shared)).isInstanceOf(Answered.class);
    }

    @Test
    void aServiceThatNamesANeedNotYetQualifiedWaitsForItAndSoDoesItsClosing() throws Exception {
        UUID need = officer().reports();
        UUID closedMeanwhile = officer().reports();
        WireEvent opening = other.opens(closedMeanwhile);
        WireEvent closing = Facts.later(other.closes(closedMeanwhile));
        hears(one.opens(need), opening, closing);
        assertThat(state(need)).isInstanceOf(Reported.class);
        officer()
                .reads("/work-lists?list=SERVICES_WAITING&size=500")
                .andExpect(jsonPath("$.items[*].id").value(hasItem(need.toString())));

        officer().qualifies(need);
        officer().qualifies(closedMeanwhile);

        assertThat(state(need)).isInstanceOf(Answered.class);
        assertThat(state(closedMeanwhile)).isInstanceOf(Qualified.class);
        assertThat(document(closedMeanwhile).history())
                .extracting(HistoryEntry::type, HistoryEntry::time)
                .endsWith(
                        tuple(
                                "org.maillage.needs.need-answered.v1",
                                opening.envelope().time()),
                        tuple(
                                "org.maillage.needs.need-reopened.v1",
                                closing.envelope().time()));
        assertThat(document(need).waiting()).isEmpty();
        assertThat(document(closedMeanwhile).waiting()).isEmpty();
    }

    @Test
    void aServiceThatNamesAMergedNeedAnswersTheOneInWhichItLivesOn() throws Exception {
        UUID older = officer().reportsAndQualifies();
        UUID younger = officer().reports();
        officer()
                .posts("/" + younger + "/merge", "{\"intoNeedId\": \"" + older + "\"}")
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
        UUID qualified = officer().reportsAndQualifies();
        UUID older = officer().reports();
        UUID younger = officer().reports();
        UUID youngest = officer().reports();
        hears(one.opens(younger, youngest));

        officer()
                .posts("/" + younger + "/merge", "{\"intoNeedId\": \"" + qualified + "\"}")
                .andExpect(status().isOk());
        officer()
                .posts("/" + youngest + "/merge", "{\"intoNeedId\": \"" + older + "\"}")
                .andExpect(status().isOk());

        assertThat(state(qualified)).isInstanceOf(Answered.class);
        assertThat(state(older)).isInstanceOf(Reported.class);
        officer().qualifies(older);
        assertThat(state(older)).isInstanceOf(Answered.class);
        hears(one.closes(younger, youngest));
        assertThat(state(older)).isInstanceOf(Qualified.class);
    }

    @Test
    void aCorrectionWithdrawsFromTheNeedsThatItNoLongerNamesAndAnswersTheOthers() throws Exception {
        UUID dropped = officer().reportsAndQualifies();
        UUID kept = officer().reportsAndQualifies();
        UUID added = officer().reportsAndQualifies();
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
        UUID need = officer().reportsAndQualifies();
        hears(one.opens(need), other.opens(need));
        hears(one.names(List.of(need), List.of()));
        assertThat(state(need)).isInstanceOf(Answered.class);

        hears(other.closes(need));

        assertThat(state(need)).isInstanceOf(Qualified.class);
    }

    @Test
    void staffRecogniseAnOpenServiceAndItsClosingReopensTheNeed() throws Exception {
        UUID need = officer().reportsAndQualifies();
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
    void whatCannotBeReadIsSetAsideAndWhatFollowsIsTaken() throws Exception {
        UUID need = officer().reportsAndQualifies();
        WireEvent opening = one.opens(need);
        Envelope garbled = opening.envelope();
        var unreadable = new WireEvent(garbled, "{\"needIds\": 3}".getBytes(StandardCharsets.UTF_8));

        hears(unreadable, one.names(List.of(), List.of(need)));

        assertThat(state(need)).isInstanceOf(Answered.class);
    }

    private void awaitHistory(UUID need, String expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(history(need)).isEqualTo(expected));
    }
}
