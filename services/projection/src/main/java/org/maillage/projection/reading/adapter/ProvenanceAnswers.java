package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Position;
import org.maillage.projection.reading.Explained;
import org.maillage.projection.reading.Explanation;
import org.maillage.projection.reading.Term;
import org.maillage.projection.reading.adapter.FigureAnswers.CellAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.Viewpoint.AsOfAnswer;
import org.maillage.projection.reading.asof.Hindsight.Revision;

/** What a value is made of, as JSON. */
final class ProvenanceAnswers {

    private ProvenanceAnswers() {}

    /**
     * @param asOf  from which other moment; absent for the present
     * @param count of all contributions
     * @param sums  by counted figure, the sum of all contributions
     * @param terms the sums that the value is read from
     * @param next  cursor of the next page; absent on the last
     */
    @JsonInclude(Include.NON_NULL)
    record ProvenanceAnswer(
            FigureAnswer figure,
            String zoning,
            CellAnswer cell,
            @Nullable AsOfAnswer asOf,
            int count,
            Map<String, Long> sums,
            List<TermAnswer> terms,
            List<ContributionAnswer> contributions,
            @Nullable String next) {}

    /**
     * @param name   {@code sum}, {@code numerator}, {@code denominator}, {@code parts}, or that of a sum told beside the value
     * @param by     dimension of the breakdown value that is added up; absent for the whole
     * @param sum    of its contributions
     */
    @JsonInclude(Include.NON_NULL)
    record TermAnswer(
            String name,
            String figure,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String by,
            @Nullable String value,
            long sum) {

        static List<TermAnswer> of(Explanation explanation) {
            return explanation.terms().stream()
                    .map(term -> of(term, explanation.sum(term)))
                    .toList();
        }

        private static TermAnswer of(Term term, long sum) {
            boolean whole = term.slice().isWhole();
            return new TermAnswer(
                    term.name(),
                    term.figure(),
                    term.period().from(),
                    term.period().to(),
                    whole ? null : term.slice().dimension(),
                    whole ? null : term.slice().value(),
                    sum);
        }
    }

    /**
     * @param territory in whose cells it counts
     * @param terms   those in which it is added up
     * @param part    which number of a distribution it counts in; absent where there is none
     * @param receipt the statement's receipt; absent when none led to the event
     * @param statement where the statement and its verdict are told; absent when none led to the event
     */
    @JsonInclude(Include.NON_NULL)
    record ContributionAnswer(
            String figure,
            String territory,
            LocalDate day,
            long amount,
            @Nullable String part,
            List<String> terms,
            String eventId,
            String type,
            @Nullable UUID aggregate,
            long sequence,
            Instant occurred,
            Instant recorded,
            @Nullable String cause,
            @Nullable String receipt,
            @Nullable String statement,
            @Nullable String partnerSource,
            String topic,
            int partition,
            long offset) {

        static ContributionAnswer of(Explained explained) {
            var it = explained.counted();
            var origin = it.origin();
            var partition = it.position().partition();
            return new ContributionAnswer(
                    it.figure(),
                    explained.territory(),
                    it.on(),
                    it.amount(),
                    it.part().isEmpty() ? null : it.part(),
                    names(explained),
                    origin.eventId(),
                    origin.type(),
                    origin.aggregate(),
                    origin.sequence(),
                    origin.occurred(),
                    origin.recorded(),
                    origin.cause(),
                    receiptOf(origin),
                    statementOf(origin),
                    origin.partnerSource(),
                    partition.topic(),
                    partition.number(),
                    it.position().offset());
        }
    }

    /**
     * @param then   the value by what was recorded by that moment
     * @param now    the value by what had occurred by that moment, as known now
     * @param count  of all events that make the difference
     * @param events in the order in which they were recorded
     * @param next   cursor of the next page; absent on the last
     */
    @JsonInclude(Include.NON_NULL)
    record DifferenceAnswer(
            FigureAnswer figure,
            String zoning,
            Instant asOf,
            CellAnswer then,
            CellAnswer now,
            int count,
            List<RevisionAnswer> events,
            @Nullable String next) {}

    /**
     * @param reason    {@code recorded_later}: it speaks of that moment or before, and was not recorded yet; {@code occurred_later}: it
     *                  was recorded, and speaks of a later moment; {@code counts_with_another}: it counts only with one of the former
     * @param countsNow whether it counts now and did not then; else the other way round
     * @param changes   what it changes on the way from then to now
     */
    @JsonInclude(Include.NON_NULL)
    record RevisionAnswer(
            String eventId,
            String type,
            @Nullable UUID aggregate,
            long sequence,
            Instant occurred,
            Instant recorded,
            String reason,
            boolean countsNow,
            List<ChangeAnswer> changes,
            @Nullable String cause,
            @Nullable String receipt,
            @Nullable String statement,
            @Nullable String partnerSource,
            String topic,
            int partition,
            long offset) {

        static RevisionAnswer of(Revision it) {
            var origin = it.origin();
            Position position = it.position();
            return new RevisionAnswer(
                    origin.eventId(),
                    origin.type(),
                    origin.aggregate(),
                    origin.sequence(),
                    origin.occurred(),
                    origin.recorded(),
                    it.reason().name().toLowerCase(Locale.ROOT),
                    it.countsNow(),
                    it.contributions().stream()
                            .map(one -> ChangeAnswer.of(one, it.change(one.counted())))
                            .toList(),
                    origin.cause(),
                    receiptOf(origin),
                    statementOf(origin),
                    origin.partnerSource(),
                    position.partition().topic(),
                    position.partition().number(),
                    position.offset());
        }
    }

    /** @param amount negative for what counts no more */
    @JsonInclude(Include.NON_NULL)
    record ChangeAnswer(
            String figure,
            String territory,
            LocalDate day,
            long amount,
            @Nullable String part,
            List<String> terms) {

        private static ChangeAnswer of(Explained explained, long amount) {
            var it = explained.counted();
            return new ChangeAnswer(
                    it.figure(),
                    explained.territory(),
                    it.on(),
                    amount,
                    it.part().isEmpty() ? null : it.part(),
                    names(explained));
        }
    }

    private static List<String> names(Explained it) {
        return it.terms().stream().map(Term::name).toList();
    }

    private static @Nullable String receiptOf(Origin it) {
        return it.partnerSource() == null ? null : it.cause();
    }

    private static @Nullable String statementOf(Origin it) {
        String receipt = receiptOf(it);
        return receipt == null ? null : "/receipts/" + receipt;
    }
}
