package org.maillage.partners.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContentHashTest {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("specversion", "1.0", "id", "1", "source", "/a/b", "time", "2017-09-12T10:00:00+02:00");

    @Test
    void itIsTheSameForEver() {
        assertThat(hash(ATTRIBUTES, "{\"title\":\"Vélos\",\"lon\":1.41689,\"n\":[1,null,true]}"))
                .isEqualTo("990db0e15d12ae1d47b6754aeb20325a7ae93ba1576455de070e4a6e4f1783d6");
    }

    @Test
    void formattingAndOrderDoNotCount() {
        assertThat(hash(ATTRIBUTES, "{ \"b\" : 1.0 ,\n\"a\":{\"y\":\"\\u00e9\",\"x\":[] }}"))
                .isEqualTo(hash(ATTRIBUTES, "{\"a\":{\"x\":[],\"y\":\"é\"},\"b\":1}"));
    }

    @Test
    void transportDoesNotCount() {
        var otherwise = Map.of(
                "id", "1",
                "source", "/a/b",
                "time", "2017-09-12T08:00:00Z",
                "datacontenttype", "application/json",
                "traceparent", "00-1-1-00");
        assertThat(hash(otherwise, "{}")).isEqualTo(hash(ATTRIBUTES, "{}"));
    }

    @Test
    void contentCounts() {
        assertThat(hash(ATTRIBUTES, "{\"a\":1}"))
                .isNotEqualTo(hash(ATTRIBUTES, "{\"a\":\"1\"}"))
                .isNotEqualTo(hash(ATTRIBUTES, "{\"a\":[1]}"))
                .isNotEqualTo(
                        hash(Map.of("id", "1", "source", "/a/b", "time", "2017-09-12T10:00:01+02:00"), "{\"a\":1}"));
    }

    private static String hash(Map<String, String> attributes, String data) {
        return ContentHash.of(attributes, JsonMapper.shared().readTree(data));
    }
}
