package org.maillage.needs.need;

import static org.maillage.needs.need.Districts.Basis.POINT;
import static org.maillage.needs.need.StudyFindings.Conclusion.FAVOURABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillage.needs.need.NeedEvent.CommitteeDecided;
import org.maillage.needs.need.NeedEvent.ExplorationConcluded;
import org.maillage.needs.need.NeedEvent.ExplorationOpened;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.HolderSearchOpened;
import org.maillage.needs.need.NeedEvent.NeedAcknowledged;
import org.maillage.needs.need.NeedEvent.NeedAnswered;
import org.maillage.needs.need.NeedEvent.NeedHandedOver;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedEvent.NeedReported;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedEvent.StudyCommissioned;
import org.maillage.needs.need.NeedEvent.StudyDelivered;
import org.maillage.needs.need.NeedState.Absent;
import org.maillage.testing.DeciderSpec;

/** The need of a bicycle workshop in Les Arènes, told step by step; every story of a need is a beginning of this one. */
public final class NeedStories {

    static final NeedDecider NEED = new NeedDecider();

    static final LocalDate REPORTED_ON = LocalDate.parse("2017-09-12");
    static final LocalDate QUALIFIED_ON = LocalDate.parse("2017-10-20");
    static final LocalDate EXPLORED_FROM = LocalDate.parse("2017-11-06");
    static final LocalDate STUDIED_FROM = LocalDate.parse("2018-09-03");
    static final Instant LATER = on("2020-05-11");

    static final UUID PROJECT = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    public static final UUID SERVICE = UUID.fromString("5db9baa7-4f37-5cb2-a2dc-d627d94e91c9");
    static final UUID OTHER_SERVICE = UUID.fromString("d324ad41-bece-5ffd-8235-13667c23ae37");
    static final NeedId THIS = new NeedId(UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0"));
    static final NeedId OLDER = new NeedId(UUID.fromString("3c49f776-be11-5890-9159-05064f056f0a"));

    public static final Districts ARENES = new Districts(
            Map.of("2015", new Districts.Located("QP031008", POINT), "2024", new Districts.Located("QN03108M", POINT)));
    static final Place PLACE = new Place(new Location(1.41689, 43.59269, "31555"), ARENES);
    static final Report REPORT = new Report(
            "Un atelier pour réparer vélos et poussettes",
            Theme.MOBILITE,
            SensorKind.CITIZEN_HOUSE,
            PLACE,
            "Arènes",
            150,
            null);
    static final Qualification QUALIFICATION = new Qualification(
            Theme.REEMPLOI_REPARATION, Qualification.Scope.SEVERAL_DISTRICTS, Qualification.Priority.HIGH);
    static final Workshop WORKSHOP = new Workshop(Workshop.Kind.RESIDENT_WORKSHOP, 24, 19, 4, PLACE);
    static final ExplorationPlan EXPLORATION = new ExplorationPlan(organisation("1"), LocalDate.parse("2018-05-31"));
    static final ExplorationFindings PURSUE = new ExplorationFindings(ExplorationFindings.Outcome.PURSUE, 17, null);
    static final StudyPlan STUDY = new StudyPlan(organisation("2"), 1_800_000L, null, List.of(organisation("3")));
    static final StudyFindings IN_FAVOUR = new StudyFindings(FAVOURABLE, 212, null);
    static final Holder STRUCTURE = new Holder(Holder.Kind.EXISTING_STRUCTURE, organisation("5"), null);

    public static final NeedEvent REPORTED = new NeedReported(on("2017-09-12"), REPORT);
    public static final NeedEvent ACKNOWLEDGED =
            new NeedAcknowledged(on("2017-10-03"), Channel.LETTER, REPORTED_ON, 21, SensorKind.CITIZEN_HOUSE, ARENES);
    public static final NeedEvent QUALIFIED = new NeedQualified(on("2017-10-20"), QUALIFICATION, REPORTED_ON, ARENES);
    public static final NeedEvent EXPLORATION_OPENED = new ExplorationOpened(on("2017-11-06"), 1, EXPLORATION);
    public static final NeedEvent EXPLORATION_CONCLUDED =
            new ExplorationConcluded(on("2018-05-31"), 1, EXPLORED_FROM, PURSUE, ARENES);
    public static final NeedEvent STUDY_COMMISSIONED = new StudyCommissioned(on("2018-09-03"), 1, false, STUDY);
    public static final NeedEvent STUDY_DELIVERED = delivered(FAVOURABLE);
    public static final NeedEvent GO = new CommitteeDecided(on("2019-04-04"), 1, CommitteeDecision.GO, 9);
    public static final NeedEvent REWORK = new CommitteeDecided(on("2019-04-04"), 1, CommitteeDecision.REWORK, 9);
    public static final NeedEvent SEARCH_OPENED = new HolderSearchOpened(on("2019-04-04"), 1, null);
    public static final NeedEvent SEARCH_FAILED = new HolderSearchConcluded(on("2019-09-16"), 1, null, 0);
    public static final NeedEvent HOLDER_SELECTED = new HolderSearchConcluded(on("2019-09-16"), 1, STRUCTURE, 3);
    public static final NeedEvent HANDED_OVER = new NeedHandedOver(
            on("2019-10-01"),
            PROJECT,
            "L’Atelier des Arènes",
            Holder.Kind.EXISTING_STRUCTURE,
            STRUCTURE.structure(),
            null,
            Theme.REEMPLOI_REPARATION,
            ARENES);
    public static final NeedEvent ANSWERED = answered(SERVICE, true, false);

    private NeedStories() {}

    /** A need at {@code stage}, and what happened to it next. */
    static DeciderSpec<NeedState, NeedCommand, NeedEvent, NeedRejection> given(Stage stage, NeedEvent... next) {
        return DeciderSpec.given(
                NEED, Stream.concat(story(stage), Stream.of(next)).toArray(NeedEvent[]::new));
    }

    /** Nobody has said anything. */
    static DeciderSpec<NeedState, NeedCommand, NeedEvent, NeedRejection> givenNothing() {
        return DeciderSpec.given(NEED);
    }

    /** A need at {@code stage} that came there by the shortest way, not acknowledged. */
    static Stream<NeedEvent> story(Stage stage) {
        return switch (stage) {
            case REPORTED -> Stream.of(REPORTED);
            case QUALIFIED -> after(Stage.REPORTED, QUALIFIED);
            case IN_EXPLORATION -> after(Stage.QUALIFIED, EXPLORATION_OPENED);
            case EXPLORED -> after(Stage.IN_EXPLORATION, EXPLORATION_CONCLUDED);
            case IN_STUDY -> after(Stage.EXPLORED, STUDY_COMMISSIONED);
            case STUDIED -> after(Stage.IN_STUDY, STUDY_DELIVERED);
            case SEEKING_HOLDER -> after(Stage.STUDIED, GO, SEARCH_OPENED);
            case HOLDER_SELECTED -> after(Stage.SEEKING_HOLDER, HOLDER_SELECTED);
            case HANDED_OVER -> after(Stage.HOLDER_SELECTED, HANDED_OVER);
            case ANSWERED -> after(Stage.HANDED_OVER, ANSWERED);
            case REJECTED -> after(Stage.QUALIFIED, setAside(SetAsideOutcome.REJECTED, Stage.QUALIFIED));
            case SHELVED -> after(Stage.STUDIED, setAside(SetAsideOutcome.SHELVED, Stage.STUDIED));
            case MERGED -> after(Stage.QUALIFIED, merged(QUALIFIED_ON));
        };
    }

    /** A need at {@code stage}, and what happened to it next. */
    public static NeedState state(Stage stage, NeedEvent... next) {
        return fold(Stream.concat(story(stage), Stream.of(next)).toList());
    }

    static NeedState fold(List<NeedEvent> events) {
        NeedState state = new Absent();
        for (NeedEvent event : events) {
            state = NEED.evolve(state, event);
        }
        return state;
    }

    static NeedEvent delivered(StudyFindings.Conclusion conclusion) {
        return new StudyDelivered(on("2019-02-28"), 1, STUDIED_FROM, new StudyFindings(conclusion, 212, null), ARENES);
    }

    public static NeedEvent answered(UUID service, boolean first, boolean wasAnswered) {
        return new NeedAnswered(
                LATER, service, first, wasAnswered, REPORTED_ON, QUALIFIED_ON, 972, Theme.REEMPLOI_REPARATION, ARENES);
    }

    public static NeedSetAside setAside(SetAsideOutcome outcome, Stage from) {
        return new NeedSetAside(LATER, outcome, from, QUALIFIED_ON, Theme.REEMPLOI_REPARATION, ARENES);
    }

    static NeedEvent merged(LocalDate qualifiedOn) {
        return new NeedMerged(LATER, OLDER, qualifiedOn, Theme.REEMPLOI_REPARATION, ARENES);
    }

    static Organisation organisation(String number) {
        return new Organisation(
                "Association démonstration " + number, null, null, "93000000" + number, null, null, true);
    }

    /** In the morning of a day, in Paris. */
    public static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
    }

    private static Stream<NeedEvent> after(Stage stage, NeedEvent... next) {
        return Stream.concat(story(stage), Stream.of(next));
    }
}
