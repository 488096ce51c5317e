package org.maillage.funding.grant.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.GoldenExample;

/** The service's own view of what is committed, per beneficiary. */
class AwardReactionTest {

    private static final AwardReaction REACTION = new AwardReaction();
    private static final AwardContents CONTENTS = new AwardContents();

    @Test
    void awardsAmendmentsAndWithdrawalsMoveWhatIsCommitted() {
        AwardView applied = after(null, "application-submitted", "full");
        AwardView awarded = after(applied, "grant-decided", "full");
        AwardView amended = after(awarded, "agreement-signed", "full");
        AwardView withdrawn = after(amended, "grant-withdrawn", "full");

        assertThat(applied.awardedCents()).isZero();
        assertThat(applied.economicActivity()).isTrue();
        assertThat(awarded.awardedCents()).isEqualTo(3_000_000);
        assertThat(awarded.deliberatedOn()).isEqualTo(LocalDate.parse("2025-03-26"));
        assertThat(amended.awardedCents()).isEqualTo(2_800_001);
        assertThat(withdrawn.awardedCents()).isZero();
    }

    @Test
    void anOverdueReportBlocksUntilItIsFiled() {
        AwardView overdue = after(after(null, "application-submitted", "minimal"), "report-overdue", "minimal");

        assertThat(overdue.reportOverdue()).isTrue();
        assertThat(after(overdue, "report-filed", "minimal").reportOverdue()).isFalse();
    }

    @Test
    void aRejectionCommitsNothing() {
        var applied = after(null, "application-submitted", "minimal");

        assertThat(after(applied, "grant-decided", "rejected")).isEqualTo(applied);
    }

    @Test
    void whatALaterVersionSaysIsPassedOver() {
        var applied = after(null, "application-submitted", "minimal");
        var later = new WireEvent(
                new Envelope(
                        "x", "/maillage/funding", "org.maillage.funding.grant-split.v1", null, Instant.EPOCH, Map.of()),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(REACTION.after(applied, later)).isEqualTo(applied);
        assertThat(REACTION.to(later, applied)).isEmpty();
    }

    @Test
    void aGrantWhoseApplicationWasNotReadIsSetAside() {
        assertThatThrownBy(() -> after(null, "grant-decided", "full")).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void theViewIsStoredAndReadBack() {
        for (AwardView view : new AwardView[] {
            after(null, "application-submitted", "full"),
            after(after(null, "application-submitted", "full"), "grant-decided", "full")
        }) {
            assertThat(CONTENTS.read(CONTENTS.write(view))).isEqualTo(view);
        }
    }

    private static AwardView after(@Nullable AwardView before, String name, String example) {
        GoldenExample golden = Contracts.load().of("org.maillage.funding." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(REACTION.after(before, golden.onTheWire()));
    }
}
