package org.maillage.testing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.dialogue.Partner;
import org.maillage.testing.time.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What every service holds to about the texts of one kind of its files: sealed wherever they are kept, forgotten on request, and by
 * themselves in time. A service says what its files are called and what can be said of them. Its class has {@link WithBackends}
 * itself: here it would have all such classes share one application, whose clock each of them moves.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({MovableClock.class, ServiceUnderTest.class})
@ExtendWith(OutputCaptureExtension.class)
public abstract class ForgottenTextsContract {

    /** How long anything may take that happens by itself. */
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String OFFICER = "officer";
    private static final String LATER_TEXT = "Motif";

    /** Who speaks of the files. */
    protected final Partner partner;

    protected final FileKeys keys;

    /** Looks wherever this service could have left something. */
    protected final NothingReadable search;

    /** Where the door put what was said, for 45 days from the sending; in the form of {@link NothingReadable#placesOf}. */
    protected final String doorsTopic;

    /** What the texts say; every test has words of its own. */
    protected final String words = "MOTS-" + UUID.randomUUID();

    /** How the partner calls the file of a test. */
    protected final String subject = "F-" + UUID.randomUUID();

    private final String unopened = "U-" + UUID.randomUUID();
    private final Kind kind;
    private final MockMvc http;
    private final MovableClock clock;

    /** @param kind the files whose texts are to be forgotten */
    protected ForgottenTextsContract(Kind kind, ServiceUnderTest service, Backends backends) {
        this.kind = kind;
        this.partner = new Partner("demonstration", kind.service(), service.kafka(), backends.bootstrapServers());
        this.keys = service.keys();
        this.search = new NothingReadable(service.database(), backends.bootstrapServers());
        this.doorsTopic = "topic statements." + kind.service() + ".v1";
        this.http = service.http();
        this.clock = service.clock();
    }

    /**
     * One kind of file that people write about.
     *
     * @param service   that owns it
     * @param path      of its files, such as {@code /api/needs/needs}
     * @param field     which of the texts is the first that the opening brings, such as {@code verbatim}
     * @param keptFor   how long its texts are kept after the last thing that was recorded of the file
     * @param forgotten what is logged when somebody has its texts forgotten
     */
    public record Kind(String service, String path, String field, Period keptFor, String forgotten) {}

    /** What opens the file and is applied at once. Each brings one text, {@link #words}, and is one step of its history. */
    protected abstract List<Statement> opening();

    /** What must wait for another statement once the file is open, with {@link #words}; empty where nothing can. */
    protected abstract List<Statement> waiting();

    /** What is refused once the file is open, with {@link #words}. */
    protected abstract Statement refused();

    /** What waits for the opening of a file that nobody has opened, with {@link #words}. */
    protected abstract Statement unopened();

    /** What is applied, one after the other, once the file is open, and brings this text and no other. */
    protected abstract List<Statement> later(String text);

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        open();
        List<String> waiting = sayWhatWaits();
        String refused = say(subject, refused());
        waiting.forEach(it -> partner.awaitVerdict(it, "waiting"));
        partner.awaitVerdict(refused, "refused");
        officerReads()
                .andExpect(jsonPath("$.texts[?(@.field == '%s')].text", kind.field())
                        .value(words));

        officerForgets(file());
        officerForgets(partner.file(unopened));

        assertThat(waiting)
                .allSatisfy(it -> assertThat(
                                partner.awaitVerdict(it, "refused").path("code").asString())
                        .isEqualTo("waiting.forgotten"));
        assertThat(keys.find(List.of(file(), partner.file(unopened)))).isEmpty();
        assertThat(output).contains(kind.forgotten());
        search.assertOnlyIn(List.of(doorsTopic), words, output);
        assertTextsAreGoneAndHistoryIsNot();
    }

    @Test
    void aTextThatComesAfterwardsIsReadBesideThoseThatCannotBeAnyMore() throws Exception {
        open();
        officerForgets(file());

        later(LATER_TEXT).forEach(this::establish);

        officerReads()
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value(LATER_TEXT));
    }

    @Test
    void onlyStaffWhoActMayForgetAndOnlyWhatIsThere() throws Exception {
        open();

        perform("reader", delete(kind.path() + "/{id}/texts", file())).andExpect(status().isForbidden());
        perform(OFFICER, delete(kind.path() + "/{id}/texts", UUID.randomUUID()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));

        assertTextsAreThere();
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        open();
        clock.moveOn(kind.keptFor().minusDays(1));
        assertTextsAreThere();
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys.find(file())).isEmpty());
        assertTextsAreGoneAndHistoryIsNot();
    }

    /** The file of a test. */
    protected final UUID file() {
        return partner.file(subject);
    }

    /** Has the file opened. */
    protected final void open() {
        opening().forEach(this::establish);
    }

    /** Says something of the file, and waits until it is applied. */
    protected final void establish(Statement statement) {
        partner.awaitVerdict(say(subject, statement), "applied");
    }

    /** An officer looks at the file. */
    protected final ResultActions officerReads() throws Exception {
        return officerDoes(get(kind.path() + "/{id}", file()));
    }

    /** An officer has the texts of a file forgotten. */
    protected final void officerForgets(UUID file) throws Exception {
        officerDoes(delete(kind.path() + "/{id}/texts", file)).andExpect(status().isNoContent());
    }

    /** An officer asks something of the service. */
    protected final ResultActions officerDoes(MockHttpServletRequestBuilder request) throws Exception {
        return perform(OFFICER, request);
    }

    /** Somebody with a role asks something of the service. */
    protected final ResultActions perform(String role, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(
                jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role))));
    }

    private List<String> sayWhatWaits() {
        var receipts = new ArrayList<String>();
        waiting().forEach(it -> receipts.add(say(subject, it)));
        receipts.add(say(unopened, unopened()));
        return receipts;
    }

    private String say(String of, Statement statement) {
        return partner.says(of, statement.name(), statement.at(), statement.data());
    }

    private void assertTextsAreThere() throws Exception {
        officerReads().andExpect(jsonPath("$.texts.length()").value(opening().size()));
    }

    private void assertTextsAreGoneAndHistoryIsNot() throws Exception {
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(opening().size()));
    }
}
