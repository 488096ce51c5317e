package org.maillage.projection.reading.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Offsets;

/** Where a next page begins, as a text that anybody may have changed. */
class CursorTest {

    private static final int ASKING = -7_213;
    private static final Offsets CUT = new Offsets(Map.of(
            new Partition("needs.need.events.v1", 0), 41L,
            new Partition("needs.need.events.v1", 11), 9_007_199_254_740_993L,
            new Partition("impact.job.events.v1", 3), 0L));

    @Test
    void itIsReadAsItWasWritten() {
        var cursor = new Cursor(200, ASKING, CUT);

        assertThat(Cursor.parse(cursor.text(), ASKING)).isEqualTo(cursor);
        assertThat(cursor.text()).as("fit for an address").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theSamePlaceIsAlwaysTheSameText() {
        var partitions = new ArrayList<>(CUT.last().keySet());
        var texts = new HashSet<String>();
        for (int i = 0; i < partitions.size(); i++) {
            Collections.rotate(partitions, 1);
            var inAnotherOrder = new LinkedHashMap<Partition, Long>();
            partitions.forEach(it -> inAnotherOrder.put(it, CUT.last().get(it)));
            texts.add(new Cursor(200, ASKING, new Offsets(inAnotherOrder)).text());
        }

        assertThat(texts).hasSize(1);
    }

    @Test
    void belowACutOfNothingThereIsStillAPlace() {
        var cursor = new Cursor(0, ASKING, new Offsets(Map.of()));

        assertThat(Cursor.parse(cursor.text(), ASKING)).isEqualTo(cursor);
    }

    @Test
    void itGoesOnWithTheSameQuestionAlone() {
        var text = new Cursor(200, ASKING, CUT).text();

        assertRefused(text, ASKING + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1;-7213",
                "200",
                "200;x",
                "99999999999;-7213",
                "200;-7213\nneeds.need.events.v1;0",
                "200;-7213\nneeds.need.events.v1;x:1",
                "200;-7213\nneeds.need.events.v1;0:x",
                "200;-7213\nneeds.need.events.v1;0:99999999999999999999"
            })
    void whatNobodyHasGivenOutIsRefused(String plain) {
        assertRefused(Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)), ASKING);
    }

    @Test
    void whatIsNoSuchTextIsRefused() {
        assertRefused("not a cursor!", ASKING);
    }

    private static void assertRefused(String text, int asking) {
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> Cursor.parse(text, asking));
    }
}
