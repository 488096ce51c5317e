package org.maillage.projection.fold.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records that could not be read, each with its cause. */
@RestController
class DeadLetterController {

    private static final int MOST_SHOWN = 1_000;

    private final Supplier<DeadLetterReview> reviews;

    DeadLetterController(Supplier<DeadLetterReview> reviews) {
        this.reviews = reviews;
    }

    /**
     * @param all     how many there are
     * @param letters the first thousand of them
     */
    record DeadLettersAnswer(int all, List<DeadLetterAnswer> letters) {}

    /**
     * @param topic    in which the record came, with partition and offset
     * @param kept     when it was put aside
     * @param cause    why it could not be read then
     * @param now      why it still cannot; absent when it can
     * @param standing countable, counted or unreadable
     */
    @JsonInclude(Include.NON_NULL)
    record DeadLetterAnswer(
            String topic,
            @Nullable String partition,
            @Nullable String offset,
            String eventId,
            String type,
            @Nullable UUID file,
            long sequence,
            Instant kept,
            @Nullable String cause,
            @Nullable String now,
            String standing) {

        static DeadLetterAnswer of(DeadLetter letter) {
            var origin = letter.entry().origin();
            return new DeadLetterAnswer(
                    letter.original(),
                    header(letter, "partition"),
                    header(letter, "offset"),
                    origin.eventId(),
                    origin.type(),
                    origin.aggregate(),
                    origin.sequence(),
                    Instant.ofEpochMilli(letter.record().timestamp()),
                    header(letter, "cause"),
                    letter.entry().dead(),
                    letter.standing().name().toLowerCase(Locale.ROOT));
        }

        private static @Nullable String header(DeadLetter letter, String name) {
            Header header = letter.record().headers().lastHeader("maillage_dead_" + name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/api/projection/dead-letters")
    @Operation(summary = "Faits illisibles, avec leur cause")
    DeadLettersAnswer letters() {
        var shown = new ArrayList<DeadLetterAnswer>();
        int[] all = {0};
        reviews.get().review(letters -> {
            all[0] += letters.size();
            letters.stream()
                    .limit(MOST_SHOWN - shown.size())
                    .map(DeadLetterAnswer::of)
                    .forEach(shown::add);
        });
        return new DeadLettersAnswer(all[0], shown);
    }
}
