package org.maillage.thirdplaces.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.OCCUPANCY;
import static org.maillage.thirdplaces.occupancy.OccupancyStories.WORKSHOPS_OPEN;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.testing.chance.ByChance;
import org.maillage.testing.chance.Chance;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Change;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveOut;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyAgreed;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupancyChanged;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedIn;
import org.maillage.thirdplaces.occupancy.OccupancyEvent.OccupantMovedOut;
import org.maillage.thirdplaces.occupancy.OccupancyState.In;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;

/** What holds of a space of 150 m² and its occupants after any sequence of questions. */
class OccupancyHistoriesTest {

    private static final int OCCUPANTS = 8;
    private static final int QUESTIONS = 80;
    private static final LocalDate EARLIEST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 300;
    private static final Instant RECORDED = Instant.parse("2026-06-30T12:00:00Z");
    private static final int LETTABLE = WORKSHOPS_OPEN.offer().lettableM2();

    private final Map<Integer, OccupancyState> states = new HashMap<>();
    private final Map<Integer, List<OccupancyEvent>> events = new HashMap<>();

    @ByChance(runs = 300)
    void whatIsLetChangedAndFreedAddsUp(Chance chance) {
        for (int i = 0; i < QUESTIONS; i++) {
            ask(chance, true);
            events.forEach((occupant, happened) -> assertThat(areaCounted(happened))
                    .isEqualTo(states.get(occupant) instanceof In in ? in.let().areaM2() : 0));
        }
        assertThat(states.values()).hasSizeGreaterThan(2);
    }

    @ByChance
    void overLettingIsRefusedWhenItIsKnown(Chance chance) {
        for (int i = 0; i < QUESTIONS; i++) {
            if (ask(chance, true)) {
                assertThat(heldOnTheFullestDay()).isLessThanOrEqualTo(LETTABLE);
            }
        }
    }

    @ByChance
    void overLettingIsListedWhenItWasNotKnown(Chance chance) {
        for (int i = 0; i < QUESTIONS; i++) {
            if (ask(chance, chance.inPercent(70))) {
                var listed = Overletting.of(WORKSHOPS_OPEN, holdings(), EARLIEST);
                long held = heldOnTheFullestDay();

                assertThat(listed.isOne()).isEqualTo(held > LETTABLE);
                assertThat(listed.heldM2()).isEqualTo(held);
            }
        }
    }

    /**
     * Asks somebody something.
     *
     * @param informed whether what the others hold is known
     * @return whether anything happened
     */
    private boolean ask(Chance chance, boolean informed) {
        int occupant = chance.between(1, OCCUPANTS);
        OccupancyState state = states.getOrDefault(occupant, OCCUPANCY.absent());
        List<Holding> others = informed ? holdingsBut(occupant) : List.of();
        var command = command(chance, new Premises(BELLEFONTAINE, WORKSHOPS_OPEN, others));
        if (OCCUPANCY.decide(state, command, RECORDED) instanceof Accepted<OccupancyEvent, ?>(var happened)) {
            for (OccupancyEvent event : happened) {
                state = OCCUPANCY.evolve(state, event);
                events.computeIfAbsent(occupant, _ -> new ArrayList<>()).add(event);
            }
            states.put(occupant, state);
            return true;
        }
        return false;
    }

    private static OccupancyCommand command(Chance chance, Premises premises) {
        return switch (chance.between(1, 5)) {
            case 1, 2 -> new Agree(RECORDED, agreement(chance), premises);
            case 3 -> new MoveIn(RECORDED, day(chance), BELLEFONTAINE);
            case 4 -> new Change(RECORDED, day(chance), let(chance), chance.maybe(() -> day(chance)), premises);
            default -> new MoveOut(RECORDED, day(chance), null, BELLEFONTAINE);
        };
    }

    private static Agreement agreement(Chance chance) {
        LocalDate startsOn = day(chance);
        return new Agreement(
                new UUID(0, 1),
                "ATELIERS",
                OccupancyStories.OCCUPANT,
                null,
                Agreement.Kind.PRECARIOUS,
                startsOn.minusDays(chance.between(0, 40)),
                startsOn,
                chance.maybe(() -> startsOn.plusDays(chance.between(0, 200))),
                let(chance),
                null,
                true);
    }

    /** From what the figures count: the sum of everything that happened to one occupancy. */
    private static int areaCounted(List<OccupancyEvent> happened) {
        return happened.stream()
                .mapToInt(event -> switch (event) {
                    case OccupancyAgreed _ -> 0;
                    case OccupantMovedIn it -> it.let().areaM2();
                    case OccupancyChanged it -> it.changeM2();
                    case OccupantMovedOut it -> -it.freed().areaM2();
                })
                .sum();
    }

    /** Day by day, the slow way. */
    private long heldOnTheFullestDay() {
        List<Holding> holdings = holdings();
        return EARLIEST.datesUntil(EARLIEST.plusDays(2L * DAYS))
                .mapToLong(day -> Holding.area(holdings, day))
                .max()
                .orElseThrow();
    }

    private List<Holding> holdings() {
        return holdingsBut(0);
    }

    private List<Holding> holdingsBut(int occupant) {
        return states.entrySet().stream()
                .filter(it -> it.getKey() != occupant)
                .map(it -> ((Signed) it.getValue()).holding())
                .toList();
    }

    private static LocalDate day(Chance chance) {
        return EARLIEST.plusDays(chance.between(0, DAYS));
    }

    private static Let let(Chance chance) {
        return new Let(chance.between(0, 90), chance.between(0, 6));
    }
}
