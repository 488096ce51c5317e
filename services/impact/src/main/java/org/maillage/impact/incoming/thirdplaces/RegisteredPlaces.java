package org.maillage.impact.incoming.thirdplaces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.job.JobCommand;

/** Keeps where every third place is: a job or a service that only names it is there. */
public final class RegisteredPlaces implements Reaction<PlaceView, JobCommand> {

    private static final String REGISTERED = "org.maillage.thirdplaces.place-registered.v1";

    @Override
    public PlaceView after(@Nullable PlaceView before, WireEvent event) {
        var envelope = event.envelope();
        PlaceView known = before == null
                ? new PlaceView(EventData.thread(envelope), EventData.isSynthetic(envelope), null, null)
                : before;
        if (!envelope.type().equals(REGISTERED)) {
            return known;
        }
        var said = EventData.read(event, Registered.class);
        return new PlaceView(known.thread(), known.synthetic(), said.name(), said.where());
    }

    @Override
    public List<Message.Reaction<JobCommand>> to(WireEvent event, @Nullable PlaceView before) {
        return List.of();
    }

    record Registered(String name, Point location, Map<String, @Nullable String> qpv, Map<String, String> qpvBasis) {

        Place where() {
            var byZoning = new LinkedHashMap<String, Located>();
            qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, located(qpv.get(zoning), basis)));
            return new Place(
                    new Location(location.lon(), location.lat(), location.communeCode()), new Districts(byZoning));
        }

        /** A basis that nobody knows yet says nothing without its code, and that somebody said so with it. */
        private static Located located(@Nullable String code, String basis) {
            return switch (basis) {
                case "POINT" -> new Located(code, Basis.POINT);
                case "DECLARED" -> new Located(code, Basis.DECLARED);
                default -> new Located(code, code == null ? Basis.NONE : Basis.DECLARED);
            };
        }
    }

    record Point(double lon, double lat, @Nullable String communeCode) {}
}
