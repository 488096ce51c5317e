package org.maillage.impact.incoming.partners;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Said;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.incoming.funding.GrantView;
import org.maillage.impact.incoming.incubation.ProjectView;
import org.maillage.impact.incoming.partners.DeclarationsV1.BeneficiariesDeclared;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.DeclarationCorrected;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Values;
import org.maillage.impact.incoming.partners.Known.Files;
import org.maillage.impact.incoming.thirdplaces.PlaceView;

/** Loads what the statements of a batch need to know of other files: a few queries, whatever the size of the batch. */
public final class KnownFiles {

    private final Views<ProjectView> projects;
    private final Views<GrantView> grants;
    private final Views<PlaceView> places;
    private final OwnFiles own;

    /** @param own the files of this service */
    public KnownFiles(HeardFiles heard, OwnFiles own) {
        this.projects = heard.projects();
        this.grants = heard.grants();
        this.places = heard.places();
        this.own = own;
    }

    /** What a batch of statements about one kind of file needs. */
    public <S, C> Known of(String kind, Translator.Batch<S, C> batch, Collection<Said<?>> statements) {
        var named = new Named();
        statements.forEach(named::add);
        return new Known(
                files(named),
                own.precedents(kind, named.corrected),
                own.principals(named.corrected),
                own.counted(named.actions),
                file -> batch.state(file) != null);
    }

    private Files files(Named named) {
        return new Files(
                found(projects, named.projects, it -> new NamedFile(it.thread(), it.synthetic(), Place.UNKNOWN)),
                found(grants, named.grants, it -> new NamedFile(it.thread(), it.synthetic(), Place.UNKNOWN)),
                found(places, named.places, KnownFiles::place),
                own.services(named.services));
    }

    /** A place that was heard of but not where it is, is not known yet. */
    private static @Nullable NamedFile place(PlaceView it) {
        return it.where() == null ? null : new NamedFile(it.thread(), it.synthetic(), it.where());
    }

    private static <V> Map<UUID, NamedFile> found(
            Views<V> views, Set<UUID> ids, Function<V, @Nullable NamedFile> needed) {
        var found = new HashMap<UUID, NamedFile>();
        List<View<V>> heard = ids.isEmpty() ? List.of() : views.find(ids);
        for (View<V> view : heard) {
            NamedFile file = view.content() == null ? null : needed.apply(view.content());
            if (file != null) {
                found.put(view.id(), file);
            }
        }
        return found;
    }

    /** What a batch names. */
    private static final class Named {

        private final Set<UUID> projects = new HashSet<>();
        private final Set<UUID> grants = new HashSet<>();
        private final Set<UUID> places = new HashSet<>();
        private final Set<UUID> services = new HashSet<>();
        private final Set<UUID> corrected = new HashSet<>();
        private final Set<String> actions = new HashSet<>();

        void add(Said<?> said) {
            if (said.data() instanceof Values values) {
                add(values.links());
                if (values instanceof BeneficiariesDeclared && !values.links().equals(Links.NONE)) {
                    actions.add(values.links().key());
                }
            } else if (said.data() instanceof DeclarationCorrected correction) {
                corrected.add(said.file());
                Values values = correction.newValues();
                if (values != null) {
                    add(values.links());
                }
            }
        }

        private void add(Links links) {
            add(projects, links.project());
            add(grants, links.grant());
            add(places, links.place());
            add(services, links.service());
        }

        private static void add(Set<UUID> ids, @Nullable UUID id) {
            if (id != null) {
                ids.add(id);
            }
        }
    }
}
