package org.maillage.needs.need;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.needs.need.NeedStories.NEED;
import static org.maillage.needs.need.NeedStories.state;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.eventing.decider.Decision.Refused;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.MergeNotPossible;
import org.maillage.needs.need.NeedRejection.MergedInto;
import org.maillage.needs.need.NeedRejection.NoFavourableStudy;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.NeedState.Absent;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Merged;

/** Every question in every state: nothing throws, and each has its answer in the table. */
class NeedTableTest {

    /**
     * A cell is the state that follows an acceptance; {@code wait} or {@code no} for a step not allowed, early or for good;
     * {@code done} for one already taken; {@code go?} and {@code GO?} for a GO without a favourable study, early or for good.
     */
    private static final String TABLE = """
                                 RE   QU   IE   EX   IS   ST   SK   HS   HO   AN   RJ   SV   ME
            report               done done done done done done done done done done done done into
            acknowledge          RE   QU   IE   EX   IS   ST   SK   HS   HO   AN   RJ   SV   into
            qualify              QU   done done done done done done done done done done done into
            open exploration     wait IE   wait IE   wait wait no   no   no   no   no   no   into
            hold workshop        wait QU   IE   EX   IS   ST   SK   HS   HO   no   no   no   into
            conclude exploration wait wait EX   done done done done done done done no   done into
            commission study     wait IS   wait IS   wait wait no   no   no   no   no   no   into
            deliver study        wait wait wait wait ST   done done done done done no   done into
            decide go            wait go?  go?  go?  go?  SK   done done done no   no   no   into
            decide rework        wait wait wait wait wait EX   no   no   no   no   no   no   into
            decide stop          wait wait wait wait wait SV   no   no   no   no   no   no   into
            open search          no   no   no   no   no   no   no   no   no   no   no   no   into
            select holder        wait wait wait wait wait wait HS   done done no   no   no   into
            fail search          wait wait wait wait wait wait SK   no   no   no   no   no   into
            hand over            wait wait wait wait wait wait wait HO   done no   no   no   into
            answer               wait AN   AN   AN   AN   AN   AN   AN   AN   done no   no   into
            withdraw answer      wait done done done done done done done done HO   no   no   into
            reject               RJ   RJ   RJ   RJ   no   no   no   no   no   no   done no   into
            shelve               SV   SV   SV   SV   SV   SV   SV   SV   SV   no   no   done into
            merge                ME   ME   ME   ME   late late late late late no   no   no   into
            reopen               no   no   no   no   no   no   no   no   no   HO   QU   ST   into
            """;

    @Test
    void everyQuestionHasItsAnswerInEveryState() {
        assertThat(table()).isEqualTo(TABLE);
    }

    @Test
    void anUnknownNeedTakesAReportAndNothingElse() {
        NeedQuestions.oneOfEach().forEach((name, command) -> {
            var decision = NEED.decide(new Absent(), command, command.at());
            if (name.equals("report")) {
                assertThat(decision).isInstanceOf(Accepted.class);
            } else {
                assertThat(decision).isEqualTo(new Refused<NeedEvent, NeedRejection>(new NeedRejection.NotReported()));
            }
        });
    }

    private static String table() {
        var stages = Arrays.stream(Stage.values()).map(NeedTableTest::brief).toList();
        return line("", stages)
                + NeedQuestions.oneOfEach().entrySet().stream()
                        .map(question -> line(question.getKey(), answers(question.getValue())))
                        .collect(joining());
    }

    private static List<String> answers(NeedCommand command) {
        return Arrays.stream(Stage.values())
                .map(stage -> answer(state(stage), command))
                .toList();
    }

    private static String line(String name, List<String> cells) {
        return cells.stream()
                        .map("%-5s"::formatted)
                        .collect(joining("", "%-21s".formatted(name), ""))
                        .stripTrailing()
                + "\n";
    }

    private static String answer(NeedState state, NeedCommand command) {
        return switch (NEED.decide(state, command, command.at())) {
            case Accepted<NeedEvent, NeedRejection>(var events) -> {
                var next = state;
                for (var event : events) {
                    next = NEED.evolve(next, event);
                }
                yield brief(stage(next));
            }
            case Refused<NeedEvent, NeedRejection>(var rejection) -> refusal(rejection);
        };
    }

    private static Stage stage(NeedState state) {
        return switch (state) {
            case Live live -> live.stage();
            case Merged _ -> Stage.MERGED;
            case Absent _ -> throw new AssertionError("nothing leads back to an unknown need");
        };
    }

    private static String refusal(NeedRejection rejection) {
        return switch (rejection) {
            case StepNotAllowed it -> it.premature() ? "wait" : "no";
            case AlreadyDone _ -> "done";
            case NoFavourableStudy it -> it.premature() ? "go?" : "GO?";
            case MergedInto _ -> "into";
            case MergeNotPossible _ -> "late";
            case NeedRejection it -> throw new AssertionError("not in this table: " + it);
        };
    }

    private static String brief(Stage stage) {
        return switch (stage) {
            case REPORTED -> "RE";
            case QUALIFIED -> "QU";
            case IN_EXPLORATION -> "IE";
            case EXPLORED -> "EX";
            case IN_STUDY -> "IS";
            case STUDIED -> "ST";
            case SEEKING_HOLDER -> "SK";
            case HOLDER_SELECTED -> "HS";
            case HANDED_OVER -> "HO";
            case ANSWERED -> "AN";
            case REJECTED -> "RJ";
            case SHELVED -> "SV";
            case MERGED -> "ME";
        };
    }
}
