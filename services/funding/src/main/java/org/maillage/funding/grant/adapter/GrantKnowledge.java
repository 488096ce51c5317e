package org.maillage.funding.grant.adapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.eventing.aggregate.Translator.Batch;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Live;
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
        return new BatchKnowledge(
                files,
                batch::state,
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
}
