package org.maillage.projection.threads;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A thread in one line. */
final class Summary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final Map<String, String> BEGINNINGS = Map.of(
            "need", "Besoin signalé",
            "project", "Projet ouvert sans besoin connu",
            "grant", "Demande de subvention déposée sans projet connu",
            "place", "Tiers-lieu enregistré",
            "occupancy", "Convention d’occupation signée",
            "job", "Emploi déclaré");

    private Summary() {}

    static String of(Story story) {
        var parts = new ArrayList<String>();
        parts.add(BEGINNINGS.getOrDefault(story.chain().root().id().kind(), "Déclaration reçue") + " le "
                + day(story.begun()));
        parts.add(standing(story));
        addMoney(parts, story.totals());
        addPeople(parts, story);
        int open = story.openEnds().size();
        parts.add(open == 0 ? "rien n’attend" : counted(open, "suite attendue", "suites attendues"));
        return String.join(", ", parts) + ".";
    }

    private static String standing(Story story) {
        return switch (story.state()) {
            case ANSWERED ->
                story.milestones().stream()
                        .filter(it -> it.stage().equals("answered"))
                        .findFirst()
                        .map(it -> "répondu le " + day(it.on()) + ", après "
                                + counted(ChronoUnit.DAYS.between(story.begun(), it.on()), "jour", "jours"))
                        .orElse("répondu");
            case SET_ASIDE -> "écarté ou en attente";
            case OPEN -> story.chain().root().id().kind().equals("need") ? "sans réponse à ce jour" : "en cours";
        };
    }

    private static void addMoney(List<String> parts, Map<String, Long> totals) {
        long awarded = totals.getOrDefault("montant-accorde", 0L);
        if (awarded != 0) {
            parts.add(euros(awarded) + " accordés");
            parts.add(euros(totals.getOrDefault("montant-verse", 0L)) + " versés");
        }
    }

    private static void addPeople(List<String> parts, Story story) {
        long services = story.totals().getOrDefault("services-ouverts", 0L);
        if (services > 0) {
            parts.add(counted(services, "service ouvert", "services ouverts"));
        }
        long jobs = story.chain().files().stream().filter(Summary::isAJob).count();
        if (jobs > 0) {
            parts.add(counted(jobs, "emploi déclaré", "emplois déclarés"));
        }
    }

    /** A claim that was found to be another one's job is no further job. */
    private static boolean isAJob(Dossier dossier) {
        boolean matched = false;
        for (var event : dossier.events()) {
            switch (event.origin().name()) {
                case "job-matched" -> matched = true;
                case "job-split" -> matched = false;
                default -> {}
            }
        }
        return dossier.id().kind().equals("job") && !matched;
    }

    private static String day(LocalDate on) {
        return on.getDayOfMonth() == 1 ? DAY.format(on).replaceFirst("1", "1er") : DAY.format(on);
    }

    private static String euros(long cents) {
        return String.format(Locale.FRENCH, cents % 100 == 0 ? "%,.0f €" : "%,.2f €", cents / 100.0);
    }

    private static String counted(long number, String one, String many) {
        return String.format(Locale.FRENCH, "%,d %s", number, number < 2 ? one : many);
    }
}
