package org.maillage.incubation.incoming.needs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.needs.NeedEventsV1.Holder;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedHandedOver;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.incubation.project.Place;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.TakeOver;

/** The hand-over of a need as a command to a project. */
public final class HandOvers {

    private HandOvers() {}

    /** Adds the hand-over to what projects hear. */
    public static Routes<ProjectCommand, Known> addTo(Routes<ProjectCommand, Known> routes) {
        return routes.openingOn(NeedEventsV1.HANDED_OVER, NeedHandedOver.class, HandOvers::takeOver, HandOvers::chain);
    }

    /** The need that an event of needs is about. */
    public static UUID need(Envelope envelope) {
        return UUID.fromString(Objects.requireNonNull(envelope.subject(), "subject"));
    }

    /** The project goes on with the thread of its need. */
    private static Chain chain(Said<NeedHandedOver> said, Known known) {
        boolean synthetic = said.envelope()
                .extension(Extension.SYNTHETIC)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return new Chain(need(said, known), synthetic);
    }

    private static ProjectCommand takeOver(Said<NeedHandedOver> said, Known known) {
        NeedHandedOver data = said.data();
        Organisation holder = data.holder() == null ? null : organisation(data.holder());
        var presentation = new Presentation(
                data.projectTitle(),
                need(said, known),
                kind(data.holderKind(), holder),
                holder,
                new Place(null, districts(data)),
                List.of());
        return new TakeOver(said.at(), presentation);
    }

    private static UUID need(Said<NeedHandedOver> said, Known known) {
        UUID need = need(said.envelope());
        return Objects.requireNonNullElse(known.needOf(said.file(), need), need);
    }

    /** A kind that is not known here: a structure where one is named, else a person. */
    private static HolderKind kind(String said, @Nullable Organisation holder) {
        return named(HolderKind.values(), said)
                .orElse(holder == null ? HolderKind.PERSON : HolderKind.EXISTING_STRUCTURE);
    }

    private static Organisation organisation(Holder it) {
        LegalForm form = it.legalForm() == null
                ? null
                : named(LegalForm.values(), it.legalForm()).orElse(LegalForm.OTHER);
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), form, it.synthetic());
    }

    /** How a code was found may be said in a way that is not known here: then neither is the code. */
    private static Districts districts(NeedHandedOver data) {
        var byZoning = new HashMap<String, Located>();
        data.qpvBasis().forEach((zoning, said) -> {
            Basis basis = named(Basis.values(), said).orElse(Basis.NONE);
            String code = basis == Basis.NONE ? null : data.qpv().get(zoning);
            byZoning.put(zoning, new Located(code, basis));
        });
        return new Districts(byZoning);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    }
}
