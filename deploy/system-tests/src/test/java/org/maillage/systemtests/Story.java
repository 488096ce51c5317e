package org.maillage.systemtests;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a partner says of files of one kind while the service that owns them is replaced, and what comes of it.
 *
 * @param service   that owns the files
 * @param partner   who speaks
 * @param topic     where it is told what came of it
 * @param opens     name of the event that opens a file
 * @param follows   name of the event that the second statement leads to
 * @param added     name of the event that only the next version tells, whenever a file is opened
 * @param field     what only the next version tells in the event that follows
 * @param opening   the first statement about a subject
 * @param following the second one
 */
record Story(
        String service,
        String partner,
        String topic,
        String opens,
        String follows,
        String added,
        String field,
        Function<String, ObjectNode> opening,
        Function<String, ObjectNode> following) {

    /** One for each service that decides what partners say. */
    static List<Story> all(Path project) {
        return List.of(needs(), incubation(project), funding(project), thirdplaces(project), impact(project));
    }

    /** Needs, every other one reported by an agent. */
    static Story needs() {
        return new Story(
                "needs",
                "citoyennete",
                DomainEvents.NEEDS,
                "need-reported",
                "need-acknowledged",
                "answer-promised",
                "withinAMonth",
                subject -> {
                    ObjectNode statement = Statements.needReported(subject);
                    if (subject.hashCode() % 2 == 0) {
                        statement.withObject("data").put("sensorKind", "AGENT");
                    }
                    return statement;
                },
                Statements::needAcknowledged);
    }

    private static Story incubation(Path project) {
        var sayings = new Sayings(project, "/partenaires/maison-initiative/essais");
        return new Story(
                "incubation",
                "maison-initiative",
                "incubation.project.events.v1",
                "project-opened",
                "admission-decided",
                "interview-planned",
                "withoutCohort",
                subject -> sayings.of(subject, "project-opened"),
                subject -> {
                    ObjectNode statement = sayings.of(subject, "admission-decided");
                    statement.withObject("data").remove("about");
                    return statement;
                });
    }

    /** Calls that are published, then published again with a larger envelope. */
    private static Story funding(Path project) {
        var sayings = new Sayings(project, "/partenaires/metropole/essais");
        return new Story(
                "funding",
                "metropole",
                "funding.call.events.v1",
                "call-published",
                "call-published",
                "decisions-planned",
                "revised",
                subject -> call(sayings, subject),
                subject -> {
                    ObjectNode statement = call(sayings, subject).put("id", subject + "/call-published/2");
                    statement.withObject("data").put("revision", 2).put("envelopeCents", 50_000_000);
                    return statement;
                });
    }

    private static ObjectNode call(Sayings sayings, String subject) {
        ObjectNode statement = sayings.of(subject, "call-published");
        statement.withObject("data").put("closesOn", "2099-12-31");
        return statement;
    }

    private static Story thirdplaces(Path project) {
        var sayings = new Sayings(project, "/partenaires/tec/essais");
        return new Story(
                "thirdplaces",
                "tec",
                "thirdplaces.place.events.v1",
                "place-registered",
                "space-opened",
                "visit-planned",
                "withDesks",
                subject -> sayings.of(subject, "place-registered"),
                subject -> sayings.of(subject, "space-opened"));
    }

    private static Story impact(Path project) {
        var sayings = new Sayings(project, "/partenaires/vrac/essais");
        return new Story(
                "impact",
                "vrac",
                "impact.declaration.events.v1",
                "service-opened",
                "service-closed",
                "verification-planned",
                "answeredNeeds",
                subject -> sayings.of(subject, "service-opened"),
                subject -> sayings.of(subject, "service-closed"));
    }

    /** Statements as the contracts' smallest examples are, said by one source. */
    private record Sayings(Path project, String source) {

        ObjectNode of(String subject, String name) {
            return Statements.likeTheExample(project, source, subject, name);
        }
    }
}
