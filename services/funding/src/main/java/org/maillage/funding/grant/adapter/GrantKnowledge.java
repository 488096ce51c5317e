package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Translator.Batch;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.funding.grant.Award;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.KnownCall;
import org.maillage.funding.grant.Standing;
import org.maillage.funding.grant.adapter.GrantSums.Bearing;
import org.maillage.funding.incoming.incubation.ProjectView;
import org.maillage.funding.incoming.partners.GrantRoutes;
import org.maillage.funding.incoming.partners.Known;
import org.maillage.funding.incoming.partners.Mentions;

/** Loads what a batch of statements about grants needs: calls, threads of projects, and what the other grants come to. */
final class GrantKnowledge implements Knowledge<GrantState, GrantCommand, Known> {

    private final GrantRoutes routes;
    private final KnownCalls calls;
    private final Views<ProjectView> projects;
    private final GrantSums sums;

    GrantKnowledge(GrantRoutes routes, KnownCalls calls, Views<ProjectView> projects, GrantSums sums) {
        this.routes = routes;
        this.calls = calls;
        this.projects = projects;
        this.sums = sums;
    }

    @Override
    public Known of(Batch<GrantState, GrantCommand> batch, Collection<Said<?>> statements) {
        var files = new HashSet<UUID>();
        statements.forEach(it -> files.add(it.file()));
        var remembered = new HashSet<UUID>();
        var beneficiaries = new HashSet<String>();
        for (UUID file : files) {
            if (batch.state(file) instanceof Live grant) {
                remembered.add(grant.file().application().callId());
                beneficiaries.addAll(grant.file().application().applicant().keys());
            }
        }
        Mentions named = routes.mentions(statements).with(remembered, beneficiaries);
        return new Loaded(
                batch,
                files,
                calls.of(named.calls()),
                threads(named.projects()),
                named.awards() ? sums.of(named.calls(), files) : Map.of(),
                named.awards() ? sums.bearingOn(named.beneficiaries(), files) : List.of());
    }

    private Map<UUID, UUID> threads(Set<UUID> ids) {
        var threads = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            projects.find(ids).forEach(it -> {
                if (it.content() != null) {
                    threads.put(it.id(), it.content().threadId());
                }
            });
        }
        return threads;
    }

    /**
     * What one batch knows: what was loaded of the grants outside of it, and its own as they are when asked.
     *
     * @param files     grants of the batch
     * @param committed awards by call of all others
     * @param bearing   what the others say to awards of the applicants in it
     */
    private record Loaded(
            Batch<GrantState, GrantCommand> batch,
            Set<UUID> files,
            Map<UUID, KnownCall> calls,
            Map<UUID, UUID> threads,
            Map<UUID, Long> committed,
            List<Bearing> bearing)
            implements Known {

        private static final int ROLLING_YEARS = 3;

        @Override
        public @Nullable KnownCall call(UUID call) {
            return calls.get(call);
        }

        @Override
        public @Nullable KnownCall callOf(UUID grant) {
            return batch.state(grant) instanceof Live live
                    ? calls.get(live.file().application().callId())
                    : null;
        }

        @Override
        public @Nullable UUID threadOf(UUID project) {
            return threads.get(project);
        }

        @Override
        public Standing standing(UUID grant, LocalDate on) {
            if (!(batch.state(grant) instanceof Live live)) {
                return Standing.ALONE;
            }
            UUID call = live.file().application().callId();
            var keys = Set.copyOf(live.file().application().applicant().keys());
            long cents = committed.getOrDefault(call, 0L);
            UUID overdue = null;
            long deMinimis = 0;
            for (Bearing other : (Iterable<Bearing>) others(grant)::iterator) {
                if (other.beneficiary().stream().anyMatch(keys::contains)) {
                    overdue = other.overdue() ? other.grant() : overdue;
                    deMinimis += isWithin(other.deliberatedOn(), on) ? other.economicCents() : 0;
                }
            }
            return new Standing(cents + committedInBatch(grant, call), overdue, deMinimis);
        }

        private static boolean isWithin(LocalDate day, LocalDate on) {
            return day.isAfter(on.minusYears(ROLLING_YEARS)) && !day.isAfter(on);
        }

        private long committedInBatch(UUID grant, UUID call) {
            return grantedBeside(grant)
                    .filter(it -> batch.state(it) instanceof Granted other
                            && other.file().application().callId().equals(call))
                    .mapToLong(it -> award(it).awardedCents())
                    .sum();
        }

        private Stream<Bearing> others(UUID grant) {
            return Stream.concat(bearing.stream(), grantedBeside(grant).map(this::bearing));
        }

        private Bearing bearing(UUID file) {
            var granted = (Granted) Objects.requireNonNull(batch.state(file));
            var asked = granted.file().application();
            Award award = granted.award();
            return new Bearing(
                    file,
                    Set.copyOf(asked.applicant().keys()),
                    asked.economicActivity() ? award.awardedCents() : 0,
                    award.deliberatedOn(),
                    award.report().isOverdue());
        }

        private Stream<UUID> grantedBeside(UUID grant) {
            return files.stream().filter(it -> !it.equals(grant) && batch.state(it) instanceof Granted);
        }

        private Award award(UUID file) {
            return ((Granted) Objects.requireNonNull(batch.state(file))).award();
        }
    }
}
