package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Owned;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.MockMvc;

/** Words about a need that somebody asked to be forgotten. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ForgottenTextsTest {

    private static final String WORDS = "habitante";

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private FileKeys keys;

    @Autowired
    private Owned<NeedState, NeedCommand> needs;

    private final Officer officer;

    ForgottenTextsTest(@Autowired MockMvc http) {
        this.officer = new Officer(http);
    }

    @Test
    void nothingReadableIsLeftAndWhatHappenedStays(CapturedOutput output) throws Exception {
        UUID need = officer.reportsAndQualifies();
        officer.reads("/" + need).andExpect(jsonPath("$.texts[0].text").value("Mots d’une habitante"));

        officer.deletes("/" + need + "/texts", "officer").andExpect(status().isNoContent());

        assertThat(keys.find(need)).isEmpty();
        assertThat(document(need).texts()).isNotEmpty();
        assertThat(everythingStored()).noneMatch(it -> it.contains(WORDS));
        assertThat(output).contains("Texts of a need forgotten").doesNotContain(WORDS);
        officer.reads("/" + need)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(2))
                .andExpect(jsonPath("$.state.title").value("Un atelier vélo"));
    }

    @Test
    void theNeedGoesOnAndWhatIsSaidAfterwardsIsReadAgain() throws Exception {
        UUID need = officer.reports();
        officer.deletes("/" + need + "/texts", "officer").andExpect(status().isNoContent());

        officer.posts(
                        "/" + need + "/need-acknowledged",
                        "{\"channel\": \"LETTER\", \"answer\": \"Nous y travaillons\"}")
                .andExpect(status().isOk());

        officer.reads("/" + need)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value("Nous y travaillons"));
    }

    @Test
    void onlyStaffWhoActMayForgetAndOnlyWhatIsThere() throws Exception {
        UUID need = officer.reports();

        officer.deletes("/" + need + "/texts", "reader").andExpect(status().isForbidden());
        officer.deletes("/" + UUID.randomUUID() + "/texts", "officer")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        officer.reads("/" + need).andExpect(jsonPath("$.texts").isNotEmpty());
    }

    private AggregateDocument<NeedState> document(UUID need) {
        return needs.documents().find(List.of(need)).getFirst();
    }

    /** The bytes of every document, as texts. */
    private List<String> everythingStored() {
        var all = new ArrayList<String>();
        for (String name : mongo.getCollectionNames()) {
            for (RawBsonDocument stored : mongo.getCollection(name)
                    .withDocumentClass(RawBsonDocument.class)
                    .find()) {
                var bytes = stored.getByteBuffer().asNIO();
                all.add(StandardCharsets.UTF_8.decode(bytes).toString());
            }
        }
        return all;
    }
}
