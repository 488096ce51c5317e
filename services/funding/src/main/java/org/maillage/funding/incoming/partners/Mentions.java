package org.maillage.funding.incoming.partners;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a batch of statements names beside the grants that it is about.
 *
 * @param calls         of applications
 * @param projects      of applications
 * @param beneficiaries keys of the applicants
 * @param awards        whether anything is to be awarded, so that the other grants count
 */
public record Mentions(Set<UUID> calls, Set<UUID> projects, Set<String> beneficiaries, boolean awards) {

    public Mentions {
        calls = Set.copyOf(calls);
        projects = Set.copyOf(projects);
        beneficiaries = Set.copyOf(beneficiaries);
    }

    /** The same with what the grants themselves remember of call and applicant. */
    public Mentions with(Set<UUID> moreCalls, Set<String> moreBeneficiaries) {
        var allCalls = new HashSet<>(calls);
        allCalls.addAll(moreCalls);
        var all = new HashSet<>(beneficiaries);
        all.addAll(moreBeneficiaries);
        return new Mentions(allCalls, projects, all, awards);
    }
}
