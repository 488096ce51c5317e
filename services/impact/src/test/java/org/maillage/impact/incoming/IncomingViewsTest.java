package org.maillage.impact.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.incoming.funding.GrantView;
import org.maillage.impact.incoming.funding.Grants;
import org.maillage.impact.incoming.incubation.ProjectView;
import org.maillage.impact.incoming.incubation.Projects;
import org.maillage.impact.incoming.thirdplaces.Occupancies;
import org.maillage.impact.incoming.thirdplaces.OccupancyView;
import org.maillage.impact.incoming.thirdplaces.PlaceView;
import org.maillage.impact.incoming.thirdplaces.RegisteredPlaces;
import org.maillage.testing.contract.IncomingViews;

class IncomingViewsTest {

    private static final UUID THREAD = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final UUID PLACE = UUID.fromString("00000000-0000-5000-8000-000000000004");

    @TestFactory
    Stream<DynamicTest> everyEventThatIsHeardIsRead() {
        return Stream.of(
                        heard("incubation.project.events.v1", new Projects()),
                        heard("funding.grant.events.v1", new Grants()),
                        heard("thirdplaces.place.events.v1", new RegisteredPlaces()),
                        heard("thirdplaces.occupancy.events.v1", new Occupancies()))
                .flatMap(it -> it);
    }

    private static <V> Stream<DynamicTest> heard(String topic, Reaction<V, ?> reaction) {
        return IncomingViews.ofTopic(topic, event -> reaction.after(null, event));
    }

    @Test
    void aProjectIsKnownByItsThreadItsTitleAndItsExit() {
        var projects = new Projects();
        ProjectView opened = projects.after(
                null, event("incubation.project-opened", "{\"title\": \"L’Atelier\", \"colour\": \"red\"}"));
        ProjectView exited =
                projects.after(opened, event("incubation.project-exited", "{\"outcome\": \"NEVER_HEARD_OF\"}"));

        assertThat(opened).isEqualTo(new ProjectView(THREAD, true, "L’Atelier", null, null));
        assertThat(exited).isEqualTo(new ProjectView(THREAD, true, "L’Atelier", "NEVER_HEARD_OF", "2025-03-01"));
        assertThat(ProjectView.STORED.read(ProjectView.STORED.write(exited))).isEqualTo(exited);
    }

    @Test
    void aGrantIsKnownByItsThreadAndWhatItsReportClaims() {
        var grants = new Grants();
        GrantView submitted = grants.after(null, event("funding.application-submitted", "{}"));
        GrantView reported = grants.after(
                submitted, event("funding.report-filed", "{\"beneficiaries\": 40, \"jobIds\": [\"" + PLACE + "\"]}"));

        assertThat(submitted.thread()).isEqualTo(THREAD);
        assertThat(reported.jobs()).containsExactly(PLACE);
        assertThat(reported.beneficiaries()).isEqualTo(40);
        assertThat(GrantView.STORED.read(GrantView.STORED.write(reported))).isEqualTo(reported);
        assertThat(GrantView.STORED.read(GrantView.STORED.write(submitted))).isEqualTo(submitted);
    }

    @Test
    void aPlaceIsKnownByWhereItIs() {
        PlaceView place = new RegisteredPlaces().after(null, event("thirdplaces.place-registered", """
                {"name": "La Fabrique", "location": {"lon": 1.44308, "lat": 43.63795},
                 "qpv": {"2015": "QP031011", "2024": null}, "qpvBasis": {"2015": "POINT", "2024": "NONE"}}"""));

        assertThat(place.name()).isEqualTo("La Fabrique");
        assertThat(place.where()).isNotNull();
        assertThat(PlaceView.STORED.read(PlaceView.STORED.write(place))).isEqualTo(place);
    }

    @Test
    void anOccupantIsKnownByItsPlaceUntilItLeaves() {
        var occupancies = new Occupancies();
        OccupancyView in = occupancies.after(null, event("thirdplaces.occupant-moved-in", """
                {"placeId": "%s", "occupant": {"name": "Association", "siren": "930000096"}}""".formatted(PLACE)));
        OccupancyView out =
                occupancies.after(in, event("thirdplaces.occupant-moved-out", "{\"movedOutOn\": \"2025-03-01\"}"));

        assertThat(in).isEqualTo(new OccupancyView(PLACE, "siren:930000096", null));
        assertThat(out).isEqualTo(new OccupancyView(PLACE, "siren:930000096", "2025-03-01"));
    }

    private static WireEvent event(String name, String data) {
        var envelope = new Envelope(
                "e",
                "/maillage/other",
                "org.maillage." + name + ".v1",
                PLACE.toString(),
                Instant.parse("2025-03-01T09:00:00Z"),
                Map.of(Extension.THREAD_ID, THREAD.toString(), Extension.SYNTHETIC, "true"));
        return new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
    }
}
