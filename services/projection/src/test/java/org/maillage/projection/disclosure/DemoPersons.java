package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.impact.DeclarationFact.BeneficiariesDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.Method;
import org.maillage.projection.figures.impact.DeclarationFact.Served;
import org.maillage.projection.figures.impact.DeclarationFact.Survey;
import org.maillage.projection.figures.impact.DeclarationFact.SurveyDeclared;
import org.maillage.projection.figures.impact.JobFact.Contract;
import org.maillage.projection.figures.impact.JobFact.Declared;
import org.maillage.projection.figures.impact.JobFact.Ended;
import org.maillage.projection.figures.impact.JobFact.Gender;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Nature;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.figures.impact.JobFact.StatusChecked;
import org.maillage.projection.figures.thirdplaces.PlaceFact.MixDeclared;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Origin;

/** Those of whom the demonstration city tells, by its recipes: residents served, people hired, answers, a public. */
public final class DemoPersons {

    /** The day after the last one of the history. */
    public static final LocalDate END = LocalDate.of(2026, 7, 1);

    private static final LocalDate FIRST_QUARTER_END = LocalDate.of(2024, 9, 30);
    private static final List<Territories> CYCLE = List.of(
            codes("QP031007", "QN03107M"),
            codes("QP031010", "QN03109M"),
            codes("QP031011", "QN03110M"),
            codes("QP031007", "QN03107M"),
            codes("QP031014", "QN03113M"),
            codes("QP031008", "QN03108M"),
            codes("QP031005", "QN03105M"),
            codes("QP031007", "QN03107M"),
            codes("QP031006", "QN03106I"),
            codes("QP031012", "QN03111I"),
            codes(null, "QN03119N"),
            codes(null, "QN03117N"),
            codes("QP031010", "QN03109M"));

    /** Something that was told on a day. */
    public record Known(LocalDate on, Object fact) {}

    private final List<Known> all = new ArrayList<>();

    private DemoPersons() {}

    /** Everything, in no order. */
    public static List<Known> all() {
        var demo = new DemoPersons();
        demo.served();
        demo.hired();
        demo.surveyed();
        demo.mixed();
        return demo.all;
    }

    /** The districts in which they are. */
    public static Set<String> districts(String zoning) {
        var codes = new TreeSet<String>();
        CYCLE.forEach(where -> codes.addAll(where.in(zoning).byZoning().get(zoning)));
        codes.remove(Territories.WHOLE);
        return codes;
    }

    private void served() {
        tell(
                LocalDate.of(2021, 5, 31),
                new Served(LocalDate.of(2021, 5, 31), CYCLE.getFirst(), Method.ESTIMATE, 500, 0, 0, 0, 0));
        for (int q = 1; q <= 8; q++) {
            var on = FIRST_QUARTER_END.plusDays(1).plusMonths(3L * (q - 1)).minusDays(1);
            for (int s = 1; s <= 5 + 2 * q; s++) {
                int persons = 20 + 5 * ((s + q) % 6);
                tell(
                        on,
                        new Served(
                                on,
                                CYCLE.get((s - 1) % CYCLE.size()),
                                s % 4 == 0 ? Method.SURVEY : Method.REGISTER,
                                persons,
                                persons * 3 / 5,
                                persons / 5,
                                persons * 11 / 20,
                                persons * 2 / 5));
            }
        }
    }

    private void hired() {
        for (int fte : List.of(100, 100, 80, 60, 50, 30)) {
            hire(0, fte, fte == 30 ? LivesInQpv.NO : LivesInQpv.YES, LocalDate.of(2024, 4, 10), Contract.CDI);
        }
        hire(0, 100, LivesInQpv.YES, LocalDate.of(2021, 9, 1), Contract.CDI);
        hire(0, 100, LivesInQpv.NO, LocalDate.of(2021, 9, 1), Contract.CDI);
        for (int j = 1; j <= 48; j++) {
            var start = LocalDate.of(2024, 7, j % 2 == 1 ? 1 : 15).plusMonths((j - 1) / 2);
            var lives = j % 10 == 0 ? LivesInQpv.UNKNOWN : j % 5 == 1 || j % 5 == 3 ? LivesInQpv.YES : LivesInQpv.NO;
            var contract = j % 4 == 0 ? Contract.CDD : j % 4 == 2 ? Contract.CDDI : Contract.CDI;
            hire(j, j % 3 == 0 ? 50 : 100, lives, start, contract);
        }
    }

    private void hire(int j, int fte, LivesInQpv lives, LocalDate start, Contract contract) {
        var job = new Job(
                fte,
                contract,
                Nature.CREATED,
                j % 5 <= 2 ? Gender.WOMAN : Gender.MAN,
                lives,
                start,
                null,
                CYCLE.get(Math.max(0, j - 1) % CYCLE.size()),
                List.of(),
                Situation.NONE);
        all.add(new Known(start, new Declared(job)));
        var anniversary = start.plusMonths(12);
        if (contract != Contract.CDI) {
            all.add(new Known(
                    anniversary, new Ended(job, anniversary.minusDays(1), true, Situation.NONE, Situation.LEFT)));
        } else if (j > 0 && j % 7 == 0) {
            var left = start.plusMonths(8);
            all.add(new Known(left, new Ended(job, left.minusDays(1), true, Situation.NONE, Situation.LEFT)));
        } else {
            all.add(new Known(anniversary, new StatusChecked(job, true, Situation.NONE, Situation.IN_POST)));
        }
    }

    private void surveyed() {
        var on = LocalDate.of(2025, 6, 15);
        tell(on, new Survey(on, CYCLE.get(0), 48, 206, 0));
        tell(on, new Survey(on, CYCLE.get(2), 31, 121, 0));
        tell(on, new Survey(on, CYCLE.get(1), 40, 164, 0));
    }

    private void mixed() {
        for (int year : List.of(2024, 2025)) {
            var on = LocalDate.of(year, 12, 31);
            for (int p = 1; p <= 6; p++) {
                var mix = Map.of(
                        Origin.SAME_QPV, 110 + 10 * p, Origin.OTHER_QPV, 60, Origin.METROPOLIS, 80, Origin.OUTSIDE, 20);
                all.add(new Known(on, new MixDeclared(on, CYCLE.get(p - 1), "place" + p, Map.of(), mix)));
            }
        }
    }

    private void tell(LocalDate on, Served served) {
        all.add(new Known(on, new BeneficiariesDeclared(null, served)));
    }

    private void tell(LocalDate on, Survey survey) {
        all.add(new Known(on, new SurveyDeclared(null, survey)));
    }

    private static Territories codes(@Nullable String of2015, @Nullable String of2024) {
        var qpv = new HashMap<String, @Nullable String>();
        qpv.put("2015", of2015);
        qpv.put("2024", of2024);
        return Territories.of(qpv, Map.of("2015", "POINT", "2024", "POINT"));
    }
}
