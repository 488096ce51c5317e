package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Award;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.KnownCall;
import org.maillage.funding.grant.Standing;
import org.maillage.funding.grant.adapter.GrantSums.Bearing;
import org.maillage.funding.incoming.partners.Known;

/** What one batch knows: what was loaded of the grants outside of it, and its own as they are at the moment of asking. */
final class BatchKnowledge implements Known {

    private static final int ROLLING_YEARS = 3;

    private final Set<UUID> files;
    private final Function<UUID, @Nullable GrantState> states;
    private final Map<UUID, KnownCall> calls;
    private final Map<UUID, UUID> threads;
    private final Map<UUID, Long> committed;
    private final Map<String, List<Bearing>> bearing = new HashMap<>();
    private final Map<UUID, Party> parties = new HashMap<>();

    /**
     * @param files     grants of the batch
     * @param states    their present states
     * @param committed awards by call of all other grants, in cents
     * @param others    what the other grants say to awards of the applicants in the batch
     */
    BatchKnowledge(
            Set<UUID> files,
            Function<UUID, @Nullable GrantState> states,
            Map<UUID, KnownCall> calls,
            Map<UUID, UUID> threads,
            Map<UUID, Long> committed,
            Collection<Bearing> others) {
        this.files = Set.copyOf(files);
        this.states = states;
        this.calls = Map.copyOf(calls);
        this.threads = Map.copyOf(threads);
        this.committed = Map.copyOf(committed);
        for (Bearing it : others) {
            it.beneficiary()
                    .forEach(key ->
                            bearing.computeIfAbsent(key, _ -> new ArrayList<>()).add(it));
        }
    }

    @Override
    public @Nullable KnownCall call(UUID call) {
        return calls.get(call);
    }

    @Override
    public @Nullable KnownCall callOf(UUID grant) {
        Party party = party(grant);
        return party == null ? null : calls.get(party.call());
    }

    @Override
    public @Nullable UUID threadOf(UUID project) {
        return threads.get(project);
    }

    @Override
    public Standing standing(UUID grant, LocalDate on) {
        Party party = party(grant);
        if (party == null) {
            return Standing.ALONE;
        }
        long cents = committed.getOrDefault(party.call(), 0L);
        Set<Bearing> ofTheSame = new LinkedHashSet<>();
        party.keys().forEach(key -> ofTheSame.addAll(bearing.getOrDefault(key, List.of())));
        for (UUID file : files) {
            Party other = file.equals(grant) ? null : party(file);
            if (other != null && states.apply(file) instanceof Granted granted) {
                cents += other.call().equals(party.call()) ? granted.award().awardedCents() : 0;
                if (other.shares(party.keys())) {
                    ofTheSame.add(other.bearing(file, granted.award()));
                }
            }
        }
        return standing(cents, ofTheSame, on);
    }

    private static Standing standing(long committedCents, Set<Bearing> ofTheSame, LocalDate on) {
        UUID overdue = null;
        long deMinimis = 0;
        for (Bearing it : ofTheSame) {
            overdue = it.overdue() ? it.grant() : overdue;
            deMinimis += isWithin(it.deliberatedOn(), on) ? it.economicCents() : 0;
        }
        return new Standing(committedCents, overdue, deMinimis);
    }

    private static boolean isWithin(LocalDate day, LocalDate on) {
        return day.isAfter(on.minusYears(ROLLING_YEARS)) && !day.isAfter(on);
    }

    /** What does not change of a grant, once it was applied for. */
    private @Nullable Party party(UUID file) {
        Party known = parties.get(file);
        if (known == null && states.apply(file) instanceof Live live) {
            known = Party.of(live);
            parties.put(file, known);
        }
        return known;
    }

    private record Party(UUID call, Set<String> keys, boolean economicActivity) {

        static Party of(Live grant) {
            var asked = grant.file().application();
            return new Party(asked.callId(), Set.copyOf(asked.applicant().keys()), asked.economicActivity());
        }

        boolean shares(Set<String> others) {
            return keys.stream().anyMatch(others::contains);
        }

        Bearing bearing(UUID file, Award award) {
            return new Bearing(
                    file,
                    keys,
                    economicActivity ? award.awardedCents() : 0,
                    award.deliberatedOn(),
                    award.report().isOverdue());
        }
    }
}
