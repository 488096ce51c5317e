package org.maillage.impact.declaration.adapter;

import static org.maillage.impact.declaration.adapter.DeclarationStates.put;

import java.time.LocalDate;
import java.util.UUID;
import org.bson.Document;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.Content.Beneficiaries;
import org.maillage.impact.declaration.Content.Cofunding;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership;
import org.maillage.impact.declaration.Content.Service;
import org.maillage.impact.declaration.Content.Survey;
import org.maillage.impact.declaration.Content.VolunteerHours;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Theme;

/** The content of a declaration as it is stored, beside the rest of its state. */
final class StoredContent {

    private StoredContent() {}

    static Document write(Content content) {
        var stored = new Document();
        Links links = content.links();
        put(stored, "projectId", links.project());
        put(stored, "grantId", links.grant());
        put(stored, "placeId", links.place());
        put(stored, "serviceId", links.service());
        StoredParts.write(stored, content.place());
        switch (content) {
            case Beneficiaries it -> write(stored, it);
            case VolunteerHours it -> write(stored, it);
            case Service it -> write(stored, it);
            case Cofunding it -> write(stored, it);
            case Partnership it -> write(stored, it);
            case Survey it -> write(stored, it);
        }
        return stored;
    }

    private static void write(Document stored, Beneficiaries it) {
        write(stored, it.period());
        stored.append("persons", it.persons()).append("method", it.method().name());
        put(stored, "inQpv", it.inQpv());
        put(stored, "outsideQpv", it.outsideQpv());
        put(stored, "women", it.women());
        put(stored, "men", it.men());
        put(stored, "under26", it.under26());
    }

    private static void write(Document stored, VolunteerHours it) {
        write(stored, it.period());
        stored.append("hours", it.hours()).append("method", it.method().name());
        put(stored, "volunteers", it.volunteers());
    }

    private static void write(Document stored, Period it) {
        stored.append("from", it.from().toString()).append("to", it.to().toString());
    }

    private static void write(Document stored, Service it) {
        stored.append("name", it.name())
                .append("theme", it.theme().name())
                .append("body", StoredParts.write(it.provider()))
                .append("bodyKey", it.provider().key())
                .append("needs", it.needs())
                .append("openedOn", it.openedOn().toString())
                .append("price", it.price().name())
                .append("programmes", it.programmes());
        put(stored, "frequency", it.frequency() == null ? null : it.frequency().name());
    }

    private static void write(Document stored, Cofunding it) {
        stored.append("body", StoredParts.write(it.funder()))
                .append("bodyKey", it.funder().key())
                .append("funderKind", it.funderKind().name())
                .append("amountCents", it.amountCents())
                .append("fundingStage", it.stage().name())
                .append("on", it.on().toString());
    }

    private static void write(Document stored, Partnership it) {
        stored.append("body", StoredParts.write(it.partner()))
                .append("bodyKey", it.partner().key())
                .append("partnerKind", it.partnerKind().name())
                .append("form", it.form().name())
                .append("since", it.since().toString());
    }

    private static void write(Document stored, Survey it) {
        stored.append("closedOn", it.closedOn().toString())
                .append("invited", it.invited())
                .append("responses", it.responses())
                .append("satisfactionSum", it.satisfactionSum());
        put(stored, "powerToActSum", it.powerToActSum());
    }

    static Content read(Kind kind, Document it) {
        return switch (kind) {
            case BENEFICIARIES -> beneficiaries(it);
            case VOLUNTEER_HOURS ->
                new VolunteerHours(
                        links(it),
                        period(it),
                        it.getInteger("hours"),
                        it.getInteger("volunteers"),
                        Method.valueOf(it.getString("method")),
                        StoredParts.place(it));
            case SERVICE -> service(it);
            case COFUNDING -> cofunding(it);
            case PARTNERSHIP ->
                new Partnership(
                        links(it),
                        StoredParts.organisation(it.get("body", Document.class)),
                        Partnership.PartnerKind.valueOf(it.getString("partnerKind")),
                        Partnership.Form.valueOf(it.getString("form")),
                        day(it, "since"));
            case SURVEY -> survey(it);
        };
    }

    private static Beneficiaries beneficiaries(Document it) {
        return new Beneficiaries(
                links(it),
                period(it),
                it.getInteger("persons"),
                it.getInteger("inQpv"),
                it.getInteger("outsideQpv"),
                it.getInteger("women"),
                it.getInteger("men"),
                it.getInteger("under26"),
                Method.valueOf(it.getString("method")),
                StoredParts.place(it));
    }

    private static Service service(Document it) {
        String frequency = it.getString("frequency");
        return new Service(
                links(it),
                it.getString("name"),
                Theme.valueOf(it.getString("theme")),
                StoredParts.organisation(it.get("body", Document.class)),
                it.getList("needs", UUID.class),
                day(it, "openedOn"),
                frequency == null ? null : Service.Frequency.valueOf(frequency),
                Service.Price.valueOf(it.getString("price")),
                StoredParts.place(it),
                it.getList("programmes", String.class));
    }

    private static Cofunding cofunding(Document it) {
        return new Cofunding(
                links(it),
                StoredParts.organisation(it.get("body", Document.class)),
                Cofunding.FunderKind.valueOf(it.getString("funderKind")),
                it.getLong("amountCents"),
                Cofunding.Stage.valueOf(it.getString("fundingStage")),
                day(it, "on"),
                StoredParts.place(it));
    }

    private static Survey survey(Document it) {
        return new Survey(
                links(it),
                day(it, "closedOn"),
                it.getInteger("invited"),
                it.getInteger("responses"),
                it.getInteger("satisfactionSum"),
                it.getInteger("powerToActSum"),
                StoredParts.place(it));
    }

    private static Links links(Document it) {
        return new Links(
                it.get("projectId", UUID.class),
                it.get("grantId", UUID.class),
                it.get("placeId", UUID.class),
                it.get("serviceId", UUID.class));
    }

    private static Period period(Document it) {
        return new Period(day(it, "from"), day(it, "to"));
    }

    private static LocalDate day(Document it, String field) {
        return LocalDate.parse(it.getString(field));
    }
}
