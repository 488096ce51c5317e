package org.maillage.projection.threads.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Reference;
import org.maillage.projection.threads.Dossier;
import org.maillage.projection.threads.FileId;
import org.maillage.projection.threads.Milestone;
import org.maillage.projection.threads.OpenEnd;
import org.maillage.projection.threads.Step;
import org.maillage.projection.threads.Story;

/** What is answered, as JSON. */
final class ThreadAnswers {

    private ThreadAnswers() {}

    /** @param next cursor of the next page; absent on the last */
    @JsonInclude(Include.NON_NULL)
    record ThreadsAnswer(List<ThreadItem> threads, @Nullable String next) {}

    /**
     * @param kind       of the file that began it
     * @param theme      of the beginning, where it has one
     * @param territory  by zoning the district of the beginning, {@code HORS} or {@code INCONNU}
     * @param summary    for officers; absent for others
     * @param milestones for officers; absent for others
     * @param openEnds   for officers; absent for others
     */
    @JsonInclude(Include.NON_NULL)
    record ThreadItem(
            UUID threadId,
            String kind,
            LocalDate begun,
            String state,
            @Nullable String theme,
            Map<String, String> territory,
            @Nullable String summary,
            @Nullable List<Milestone> milestones,
            @Nullable List<OpenEndAnswer> openEnds) {

        static ThreadItem of(Story story, boolean all) {
            var root = story.chain().root();
            var beginning = root.events().getFirst();
            return new ThreadItem(
                    root.id().id(),
                    root.id().kind(),
                    story.begun(),
                    stateOf(story),
                    themeOf(beginning),
                    territoryOf(beginning),
                    all ? story.summary() : null,
                    all ? story.milestones() : null,
                    all ? story.openEnds().stream().map(OpenEndAnswer::of).toList() : null);
        }
    }

    /**
     * @param threadId the file that it began with, whichever of its files was asked for
     * @param day      on which open ends were looked at
     * @param totals   by figure, in its smallest unit: cents, hundredths of a full-time job
     * @param whole    false when there are more files than are read at once
     */
    record ThreadAnswer(
            UUID threadId,
            String kind,
            String state,
            LocalDate begun,
            LocalDate day,
            String summary,
            List<Milestone> milestones,
            List<StepAnswer> steps,
            List<OpenEndAnswer> openEnds,
            Map<String, Long> totals,
            List<FileAnswer> files,
            boolean whole) {

        static ThreadAnswer of(Story story, EventLabels labels) {
            var chain = story.chain();
            return new ThreadAnswer(
                    chain.root().id().id(),
                    chain.root().id().kind(),
                    stateOf(story),
                    story.begun(),
                    story.day(),
                    story.summary(),
                    story.milestones(),
                    story.steps().stream().map(it -> StepAnswer.of(it, labels)).toList(),
                    story.openEnds().stream().map(OpenEndAnswer::of).toList(),
                    story.totals(),
                    chain.files().stream().map(FileAnswer::of).toList(),
                    chain.whole());
        }
    }

    /**
     * @param daysSince since the step before, in days of the city; absent for the first
     * @param receipt   of the statement that led to it; absent when none did
     * @param names     by role, the other files that it names
     * @param cannotBeRead why, when the event could not be read; its times are those of its arrival then
     */
    @JsonInclude(Include.NON_NULL)
    record StepAnswer(
            String eventId,
            String type,
            String label,
            String kind,
            UUID file,
            long sequence,
            Instant occurred,
            Instant recorded,
            @Nullable Long daysSince,
            @Nullable String cause,
            @Nullable String receipt,
            @Nullable String partnerSource,
            Map<String, Long> counts,
            Map<String, UUID> names,
            @Nullable String cannotBeRead) {

        static StepAnswer of(Step step, EventLabels labels) {
            var origin = step.event().origin();
            var names = new TreeMap<String, UUID>();
            for (Reference it : step.event().names()) {
                names.putIfAbsent(it.role(), it.file());
            }
            return new StepAnswer(
                    origin.eventId(),
                    origin.type(),
                    labels.of(origin.type()),
                    step.file().kind(),
                    step.file().id(),
                    origin.sequence(),
                    origin.occurred(),
                    origin.recorded(),
                    step.daysSince(),
                    origin.cause(),
                    origin.partnerSource() == null ? null : origin.cause(),
                    origin.partnerSource(),
                    step.counts(),
                    names,
                    step.event().dead());
        }
    }

    /** @param amount missing, in euro cents; absent where nothing is measured */
    @JsonInclude(Include.NON_NULL)
    record OpenEndAnswer(
            String kind,
            UUID file,
            String code,
            String text,
            LocalDate since,
            long days,
            @Nullable Long amount) {

        static OpenEndAnswer of(OpenEnd it) {
            return new OpenEndAnswer(
                    it.file().kind(), it.file().id(), it.code(), it.text(), it.since(), it.days(), it.amount());
        }
    }

    /** @param parent absent for the file that began the thread */
    @JsonInclude(Include.NON_NULL)
    record FileAnswer(String kind, UUID id, @Nullable UUID parent, int events) {

        static FileAnswer of(Dossier dossier) {
            FileId parent = dossier.parent();
            return new FileAnswer(
                    dossier.id().kind(),
                    dossier.id().id(),
                    parent == null ? null : parent.id(),
                    dossier.events().size());
        }
    }

    private static String stateOf(Story story) {
        return story.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String themeOf(JournalEntry beginning) {
        return beginning.additions().stream()
                .map(it -> it.contribution().by().get("theme"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> territoryOf(JournalEntry beginning) {
        var territory = new TreeMap<String, String>();
        beginning
                .additions()
                .forEach(it -> it.contribution()
                        .where()
                        .byZoning()
                        .forEach((zoning, territories) -> territories.stream()
                                .filter(one -> !one.equals(Territories.WHOLE))
                                .findFirst()
                                .ifPresent(one -> territory.put(zoning, one))));
        return territory;
    }
}
