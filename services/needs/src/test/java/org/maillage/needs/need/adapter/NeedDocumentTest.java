package org.maillage.needs.need.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.needs.need.NeedStories.ACKNOWLEDGED;
import static org.maillage.needs.need.NeedStories.ANSWERED;
import static org.maillage.needs.need.NeedStories.on;
import static org.maillage.needs.need.NeedStories.setAside;
import static org.maillage.needs.need.NeedStories.state;

import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.Districts;
import org.maillage.needs.need.Districts.Basis;
import org.maillage.needs.need.Districts.Located;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Location;
import org.maillage.needs.need.NeedDecider;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.NeedReported;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.NeedState.Absent;
import org.maillage.needs.need.Place;
import org.maillage.needs.need.Report;
import org.maillage.needs.need.SensorKind;
import org.maillage.needs.need.SetAsideOutcome;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.Theme;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class NeedDocumentTest {

    private static final NeedStates STATES = new NeedStates(converter());

    @ParameterizedTest
    @EnumSource
    void everyStateIsStoredAndReadBack(Stage stage) {
        assertReadBack(state(stage));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ANSWERED", "REJECTED", "SHELVED", "MERGED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aNeedPutAsideRemembersTheStateLeft(Stage left) {
        assertReadBack(state(left, setAside(SetAsideOutcome.REJECTED, left)));
        assertReadBack(state(left, setAside(SetAsideOutcome.SHELVED, left)));
    }

    @Test
    void anAnswerAndItsAcknowledgementAreReadBack() {
        assertReadBack(state(Stage.IN_STUDY, ANSWERED, ACKNOWLEDGED));
    }

    @Test
    void aPersonAsHolderIsReadBack() {
        var person = new Holder(Holder.Kind.PERSON, null, UUID.fromString("fdedd193-ab31-4903-a9c6-acc0546a0bc5"));

        assertReadBack(state(Stage.SEEKING_HOLDER, new HolderSearchConcluded(on("2019-09-16"), 1, person, null)));
    }

    @Test
    void aReportWithoutAnythingOptionalIsReadBack() {
        assertReadBack(reported(null, new Districts(Map.of("2015", new Located(null, Basis.NONE)))));
    }

    @Test
    void aPlaceOutsideEveryDistrictIsNotAPlaceNotKnown() {
        var outside =
                new Districts(Map.of("2015", new Located(null, Basis.POINT), "2024", new Located(null, Basis.NONE)));

        assertReadBack(reported(new Location(1.443, 43.604, null), outside));
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        assertThat(STATES.write(state(Stage.IN_EXPLORATION))).isEqualTo(Document.parse("""
                        { "stage": "IN_EXPLORATION",
                          "title": "Un atelier pour réparer vélos et poussettes",
                          "theme": "REEMPLOI_REPARATION",
                          "reportedTheme": "MOBILITE",
                          "sensorKind": "CITIZEN_HOUSE",
                          "location": { "lon": 1.41689, "lat": 43.59269, "communeCode": "31555" },
                          "districts": {
                            "2015": { "code": "QP031008", "basis": "POINT" },
                            "2024": { "code": "QN03108M", "basis": "POINT" } },
                          "livedNeighbourhood": "Arènes",
                          "peopleConcerned": 150,
                          "acknowledgeBy": "2017-10-12",
                          "reportedOn": "2017-09-12",
                          "qualifiedOn": "2017-10-20",
                          "explorations": { "begun": 1, "finished": false },
                          "studies": { "begun": 0, "finished": false },
                          "searches": { "begun": 0, "finished": false },
                          "everAnswered": false,
                          "begunOn": "2017-11-06",
                          "services": [] }"""));
    }

    @Test
    void anUnknownNeedIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadBack(NeedState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }

    private static NeedState reported(@Nullable Location location, Districts districts) {
        var report = new Report(
                "Des jeux pour les tout-petits",
                Theme.GARDE_ENFANTS,
                SensorKind.AGENT,
                new Place(location, districts),
                null,
                null,
                null);
        return new NeedDecider().evolve(new Absent(), new NeedReported(on("2024-10-07"), report));
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
