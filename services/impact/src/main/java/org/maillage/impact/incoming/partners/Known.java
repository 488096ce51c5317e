package org.maillage.impact.incoming.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Values;

/** What this service knows of the files that the statements of one batch name, those that the batch opens included. */
public final class Known {

    private final Files files;
    private final Map<UUID, Precedent> precedents;
    private final Set<UUID> principals;
    private final List<Counted> counted;
    private final Predicate<UUID> isOpen;
    private final Map<UUID, NamedFile> openedNow = new HashMap<>();
    private final Map<UUID, Place> locatedNow = new HashMap<>();
    private final List<Counted> countedNow = new ArrayList<>();

    /**
     * @param precedents of the files that are corrected
     * @param principals jobs into which others are matched
     * @param counted    beneficiaries declared for the actions of the batch
     * @param isOpen     whether a file of this batch has been opened by now
     */
    Known(
            Files files,
            Map<UUID, Precedent> precedents,
            Set<UUID> principals,
            List<Counted> counted,
            Predicate<UUID> isOpen) {
        this.files = files;
        this.precedents = Map.copyOf(precedents);
        this.principals = Set.copyOf(principals);
        this.counted = List.copyOf(counted);
        this.isOpen = isOpen;
    }

    /** Nothing is known: every file that is named is too early. */
    static Known nothing() {
        return new Known(Files.NONE, Map.of(), Set.of(), List.of(), _ -> false);
    }

    /**
     * The thread of a file: that of its one parent, the first named of project, grant, service, need and place; else its own.
     * A thread is demonstration data as a whole.
     */
    Chain chain(UUID file, Values said) {
        boolean synthetic = Boolean.TRUE.equals(said.synthetic());
        Chain chain = parent(said)
                .map(it -> new Chain(it.thread(), synthetic || it.synthetic()))
                .orElseGet(() -> Chain.ownThread(file, synthetic));
        Place where = locatedNow.getOrDefault(file, Place.UNKNOWN);
        openedNow.put(file, new NamedFile(chain.threadId(), chain.synthetic(), where));
        return chain;
    }

    /** Remembers where a file of this batch is, should it be opened: others of the batch may name it. */
    void located(UUID file, Place where) {
        locatedNow.put(file, where);
    }

    private Optional<NamedFile> parent(Values said) {
        Links links = said.links();
        if (links.project() != null) {
            return files.project(links.project());
        }
        if (links.grant() != null) {
            return files.grant(links.grant());
        }
        if (links.service() != null) {
            return service(links.service());
        }
        if (!said.needIds().isEmpty()) {
            UUID need = said.needIds().getFirst();
            return Optional.of(new NamedFile(need, false, Place.UNKNOWN));
        }
        return links.place() == null ? Optional.empty() : files.place(links.place());
    }

    /** The file that must be known before this can be decided: its parent, or the only one that says where it is. */
    @Nullable
    UnknownFile unknown(Values said) {
        Links links = said.links();
        if (links.project() != null && files.project(links.project()).isEmpty()) {
            return new UnknownFile("project", links.project());
        }
        if (links.project() == null
                && links.grant() != null
                && files.grant(links.grant()).isEmpty()) {
            return new UnknownFile("grant", links.grant());
        }
        boolean hasParent = links.project() != null || links.grant() != null;
        boolean isNowhere = Places.saysNothing(said);
        if (links.service() != null
                && (!hasParent || (isNowhere && links.place() == null))
                && service(links.service()).isEmpty()) {
            return new UnknownFile("service", links.service());
        }
        boolean hasOther =
                hasParent || links.service() != null || !said.needIds().isEmpty();
        return links.place() != null
                        && (!hasOther || isNowhere)
                        && files.place(links.place()).isEmpty()
                ? new UnknownFile("place", links.place())
                : null;
    }

    /** Where the third place is that is named, else the service. */
    Optional<Place> whereOf(Links links) {
        return Optional.ofNullable(links.place())
                .flatMap(files::place)
                .or(() -> Optional.ofNullable(links.service()).flatMap(this::service))
                .map(NamedFile::where)
                .filter(it -> it.location() != null || !it.districts().isUnknown());
    }

    private Optional<NamedFile> service(UUID id) {
        return files.service(id).or(() -> Optional.ofNullable(openedNow.get(id)).filter(_ -> isOpen.test(id)));
    }

    /** What a correction of a file must agree with. */
    Precedent precedent(UUID file) {
        return precedents.getOrDefault(file, Precedent.NONE);
    }

    /** Whether other claims are matched into a job. */
    boolean othersInto(UUID job) {
        return principals.contains(job);
    }

    /** Beneficiaries that the same declarant has declared for the same action over a period with a day in common. */
    List<UUID> overlapping(UUID file, @Nullable Publisher declarant, Links links, Period period) {
        if (links.equals(Links.NONE)) {
            return List.of();
        }
        var self = new Counted(file, declarant, links.key(), period);
        List<UUID> overlapping = Stream.concat(
                        counted.stream(), countedNow.stream().filter(it -> isOpen.test(it.id())))
                .filter(it -> !it.id().equals(file) && it.overlaps(self))
                .map(Counted::id)
                .distinct()
                .sorted()
                .toList();
        countedNow.add(self);
        return overlapping;
    }

    /** The files of four kinds that are named, by id. */
    record Files(
            Map<UUID, NamedFile> projects,
            Map<UUID, NamedFile> grants,
            Map<UUID, NamedFile> places,
            Map<UUID, NamedFile> services) {

        static final Files NONE = new Files(Map.of(), Map.of(), Map.of(), Map.of());

        Optional<NamedFile> project(UUID id) {
            return Optional.ofNullable(projects.get(id));
        }

        Optional<NamedFile> grant(UUID id) {
            return Optional.ofNullable(grants.get(id));
        }

        Optional<NamedFile> place(UUID id) {
            return Optional.ofNullable(places.get(id));
        }

        Optional<NamedFile> service(UUID id) {
            return Optional.ofNullable(services.get(id));
        }
    }

    /** @param action key of what it was declared for */
    record Counted(UUID id, @Nullable Publisher declarant, String action, Period period) {

        boolean overlaps(Counted other) {
            return action.equals(other.action)
                    && Objects.equals(declarant, other.declarant)
                    && period.overlaps(other.period);
        }
    }
}
