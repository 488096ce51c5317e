package org.maillage.partners.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyReaderTest {

    private final BodyReader reader = new BodyReader(new BodyLimits(1_000, 10_000, 3, 4));

    @Test
    void aBatchIsReadInOrderWithTheSizeOfEach() throws FaultException {
        List<Submission> read = reader.batch(bytes(" [ {\"id\":\"1\"} , {\"id\":\"22\",\"data\":{}} ] "));
        assertThat(read)
                .containsExactly(
                        new Submission.Given(Map.of("id", "1"), null, 10),
                        new Submission.Given(Map.of("id", "22"), json("{}"), 21));
    }

    @Test
    void attributesAreTexts() throws FaultException {
        assertThat(reader.structured(bytes("{\"id\":7,\"x\":true,\"y\":null}")))
                .isEqualTo(new Submission.Given(Map.of("id", "7", "x", "true"), null, 26));
    }

    @Test
    void anEntryThatIsNoEventDoesNotSpoilItsNeighbours() throws FaultException {
        List<Submission> read = reader.batch(bytes("[1,{\"id\":[]},{\"id\":\"1\"}]"));
        assertThat(read.get(0)).isInstanceOf(Submission.Unreadable.class);
        assertThat(read.get(1)).isInstanceOf(Submission.Unreadable.class);
        assertThat(read.get(2)).isInstanceOf(Submission.Given.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[{]",
                "[] x",
                "{}",
                "[{\"a\":1,\"a\":2}]",
                "[{\"data\":[[[[[1]]]]]}]",
                "[nul]",
                "[{\"a\":\"\u0001\"}]"
            })
    void whatCannotBeReadIsMalformed(String body) {
        assertThat(fault(body)).isEqualTo("statement.malformed");
    }

    @Test
    void aBatchIsNotTooLong() {
        assertThat(fault("[{},{},{},{}]")).isEqualTo("statement.too-large");
    }

    @Test
    void aLongNumberIsRefused() {
        assertThat(fault("[{\"data\":" + "9".repeat(101) + "}]")).isEqualTo("statement.malformed");
    }

    private String fault(String body) {
        return catchThrowableOfType(FaultException.class, () -> reader.batch(bytes(body)))
                .fault()
                .code();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
