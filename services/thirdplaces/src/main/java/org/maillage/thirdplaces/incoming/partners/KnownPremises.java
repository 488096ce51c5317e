package org.maillage.thirdplaces.incoming.partners;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Holding;
import org.maillage.thirdplaces.occupancy.Neighbours.Neighbour;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.Premises;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/**
 * What is known of the places of one batch of occupancies. What the batch itself changes is seen as it is at each decision, what
 * stands in the database as it was loaded.
 */
public final class KnownPremises {

    private final Map<UUID, Registered> places;
    private final Map<Spot, Map<UUID, Holding>> stored = new HashMap<>();
    private final Collection<UUID> files;
    private final Function<UUID, @Nullable OccupancyState> states;
    private final Threads threads;

    /**
     * @param files  occupancies of the batch
     * @param states their present states
     */
    KnownPremises(
            Map<UUID, Registered> places,
            Collection<Neighbour> neighbours,
            Collection<UUID> files,
            Function<UUID, @Nullable OccupancyState> states,
            Threads threads) {
        this.places = places;
        neighbours.forEach(it -> stored.computeIfAbsent(new Spot(it.placeId(), it.space()), _ -> new LinkedHashMap<>())
                .put(it.occupancy(), it.holding()));
        files.forEach(file -> stored.values().forEach(it -> it.remove(file)));
        this.files = files;
        this.states = states;
        this.threads = threads;
    }

    /** Of an occupancy that is signed; null when it is not, or its place is not known. */
    @Nullable
    Premises of(UUID file) {
        return states.apply(file) instanceof Signed signed
                ? of(file, signed.agreement().placeId(), signed.agreement().space())
                : null;
    }

    /** QPV of the place of an occupancy that is signed; null when it is not, or its place is not known. */
    @Nullable
    Districts districtsOf(UUID file) {
        Registered place = states.apply(file) instanceof Signed signed
                ? places.get(signed.agreement().placeId())
                : null;
        return place == null ? null : place.districts();
    }

    /** Of an occupancy that would be there; null while the place is not known. */
    @Nullable
    Premises of(UUID file, UUID placeId, String space) {
        Registered place = places.get(placeId);
        return place == null
                ? null
                : new Premises(place.districts(), place.spaces().get(space), others(file, new Spot(placeId, space)));
    }

    private List<Holding> others(UUID file, Spot spot) {
        Stream<Holding> elsewhere = stored.getOrDefault(spot, Map.of()).values().stream();
        Stream<Holding> ofThisBatch = files.stream()
                .filter(it -> !it.equals(file))
                .map(states)
                .flatMap(it -> it instanceof Signed signed && spot.isOf(signed.agreement())
                        ? Stream.of(signed.holding())
                        : Stream.empty());
        return Stream.concat(elsewhere, ofThisBatch).toList();
    }

    Chain chain(UUID file, @Nullable UUID project, @Nullable Boolean synthetic) {
        return threads.chain(file, project, synthetic);
    }

    private record Spot(UUID placeId, String space) {

        boolean isOf(Agreement agreement) {
            return agreement.placeId().equals(placeId) && agreement.space().equals(space);
        }
    }
}
