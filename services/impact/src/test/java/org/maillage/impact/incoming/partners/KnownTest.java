package org.maillage.impact.incoming.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership.Form;
import org.maillage.impact.declaration.Content.Partnership.PartnerKind;
import org.maillage.impact.declaration.Content.Service.Price;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Period;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.declaration.Theme;
import org.maillage.impact.declaration.UnknownFile;
import org.maillage.impact.incoming.partners.DeclarationsV1.BeneficiariesDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.PartnershipDeclared;
import org.maillage.impact.incoming.partners.DeclarationsV1.ServiceOpened;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Organisation;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Reference;
import org.maillage.impact.incoming.partners.Known.Counted;
import org.maillage.impact.incoming.partners.Known.Files;
import org.maillage.territory.Territories;

class KnownTest {

    private static final UUID FILE = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final UUID PROJECT = UUID.fromString("00000000-0000-5000-8000-000000000002");
    private static final UUID GRANT = UUID.fromString("00000000-0000-5000-8000-000000000003");
    private static final UUID PLACE = UUID.fromString("00000000-0000-5000-8000-000000000004");
    private static final UUID SERVICE = UUID.fromString("00000000-0000-5000-8000-000000000005");
    private static final UUID NEED = UUID.fromString("00000000-0000-5000-8000-000000000006");
    private static final UUID THREAD = UUID.fromString("00000000-0000-5000-8000-000000000007");
    private static final UUID OTHER_THREAD = UUID.fromString("00000000-0000-5000-8000-000000000008");
    private static final Place WHERE = new Place(
            new Location(1.40044, 43.57235, null),
            new Districts(Map.of("2024", new Districts.Located("QN03107M", Districts.Basis.POINT))));
    private static final Publisher PORTAL = Publisher.of("/partenaires/portail");
    private static final Period QUARTER = new Period(LocalDate.parse("2025-07-01"), LocalDate.parse("2025-09-30"));

    private final Set<UUID> open = new HashSet<>();

    @Test
    void aFileHangsUnderTheFirstThatItNames() {
        var known = known(
                Map.of(PROJECT, file(THREAD)), Map.of(GRANT, file(OTHER_THREAD)), Map.of(PLACE, file(OTHER_THREAD)));

        assertThat(known.chain(FILE, beneficiaries(PROJECT, GRANT, PLACE, null)).threadId())
                .isEqualTo(THREAD);
        assertThat(known.chain(FILE, beneficiaries(null, GRANT, PLACE, null)).threadId())
                .isEqualTo(OTHER_THREAD);
        assertThat(known.chain(FILE, service(List.of(NEED))).threadId()).isEqualTo(NEED);
        assertThat(known.chain(FILE, beneficiaries(null, null, null, null))).isEqualTo(Chain.ownThread(FILE, false));
    }

    @Test
    void aThreadIsDemonstrationDataAsAWhole() {
        var synthetic = new NamedFile(THREAD, true, Place.UNKNOWN);

        assertThat(known(Map.of(PROJECT, synthetic), Map.of(), Map.of())
                        .chain(FILE, beneficiaries(PROJECT, null, null, null)))
                .isEqualTo(new Chain(THREAD, true));
    }

    @Test
    void theFirstFileNamedMustBeKnownForItsThread() {
        var known = known(Map.of(), Map.of(GRANT, file(THREAD)), Map.of());

        assertThat(known.unknown(beneficiaries(PROJECT, GRANT, null, null)))
                .isEqualTo(new UnknownFile("project", PROJECT));
        assertThat(known.unknown(beneficiaries(null, GRANT, null, null))).isNull();
        assertThat(known.unknown(beneficiaries(null, null, null, SERVICE)))
                .isEqualTo(new UnknownFile("service", SERVICE));
        assertThat(known.unknown(service(List.of(NEED)))).isNull();
        assertThat(known.unknown(beneficiaries(null, null, null, null))).isNull();
    }

    @Test
    void aPlaceMustBeKnownWhenNothingElseSaysWhere() {
        var known = known(Map.of(PROJECT, file(THREAD)), Map.of(), Map.of());

        assertThat(known.unknown(beneficiaries(PROJECT, null, PLACE, null))).isEqualTo(new UnknownFile("place", PLACE));
        assertThat(known.unknown(located(PROJECT, PLACE))).isNull();
    }

    @Test
    void aPartnershipIsNowhereAndWaitsForNoPlaceButItsParent() {
        var known = known(Map.of(PROJECT, file(THREAD)), Map.of(), Map.of());

        assertThat(known.unknown(partnership(PROJECT))).isNull();
        assertThat(known.unknown(partnership(null))).isEqualTo(new UnknownFile("place", PLACE));
    }

    @Test
    void whatOnlyNamesItsPlaceIsThere() {
        var known = known(Map.of(), Map.of(), Map.of(PLACE, new NamedFile(THREAD, false, WHERE)));
        var places = new Places(Territories.load());

        assertThat(places.resolve(beneficiaries(null, null, PLACE, null), known))
                .isEqualTo(WHERE);
        assertThat(places.resolve(beneficiaries(null, null, null, null), known)
                        .districts()
                        .isUnknown())
                .isTrue();
        assertThat(places.resolve(located(null, PLACE), known).districts().byZoning())
                .containsEntry("2024", new Districts.Located(null, Districts.Basis.DECLARED));
    }

    @Test
    void aServiceOpenedEarlierInTheBatchIsKnownOnceItIsOpen() {
        var known = known(Map.of(), Map.of(), Map.of());
        known.located(SERVICE, WHERE);
        known.chain(SERVICE, service(List.of(NEED)));

        assertThat(known.unknown(beneficiaries(null, null, null, SERVICE)))
                .isEqualTo(new UnknownFile("service", SERVICE));
        open.add(SERVICE);
        assertThat(known.unknown(beneficiaries(null, null, null, SERVICE))).isNull();
        assertThat(known.chain(FILE, beneficiaries(null, null, null, SERVICE)).threadId())
                .isEqualTo(NEED);
        assertThat(new Places(Territories.load()).resolve(beneficiaries(null, null, null, SERVICE), known))
                .isEqualTo(WHERE);
    }

    @Test
    void overlapsAreOfTheSameDeclarantActionAndDays() {
        var links = new Links(PROJECT, null, null, null);
        var other = new Links(null, GRANT, null, null);
        var next = new Period(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-12-31"));
        var lastDay = new Period(LocalDate.parse("2025-09-30"), LocalDate.parse("2025-12-31"));
        var known = new Known(
                Files.NONE,
                Map.of(),
                Set.of(),
                List.of(
                        new Counted(NEED, PORTAL, links.key(), lastDay),
                        new Counted(GRANT, PORTAL, links.key(), next),
                        new Counted(PLACE, Publisher.of("/partenaires/vrac"), links.key(), QUARTER),
                        new Counted(SERVICE, PORTAL, other.key(), QUARTER),
                        new Counted(FILE, PORTAL, links.key(), QUARTER)),
                open::contains);

        assertThat(known.overlapping(FILE, PORTAL, links, QUARTER)).containsExactly(NEED);
        open.add(FILE);
        assertThat(known.overlapping(THREAD, PORTAL, links, QUARTER)).containsExactly(FILE, NEED);
        assertThat(known.overlapping(FILE, PORTAL, Links.NONE, QUARTER)).isEmpty();
    }

    private Known known(Map<UUID, NamedFile> projects, Map<UUID, NamedFile> grants, Map<UUID, NamedFile> places) {
        return new Known(new Files(projects, grants, places, Map.of()), Map.of(), Set.of(), List.of(), open::contains);
    }

    private static NamedFile file(UUID thread) {
        return new NamedFile(thread, false, Place.UNKNOWN);
    }

    private static BeneficiariesDeclared beneficiaries(
            @Nullable UUID project, @Nullable UUID grant, @Nullable UUID place, @Nullable UUID service) {
        return beneficiaries(project, grant, place, service, null);
    }

    /** Said to be outside every district of the zoning of 2024. */
    private static BeneficiariesDeclared located(@Nullable UUID project, @Nullable UUID place) {
        return beneficiaries(project, null, place, null, Map.of("2024", "HORS"));
    }

    private static BeneficiariesDeclared beneficiaries(
            @Nullable UUID project,
            @Nullable UUID grant,
            @Nullable UUID place,
            @Nullable UUID service,
            @Nullable Map<String, String> declaredQpv) {
        return new BeneficiariesDeclared(
                reference(project),
                reference(grant),
                reference(place),
                reference(service),
                new ImpactStatementsV1.Period(QUARTER.from(), QUARTER.to()),
                10,
                null,
                null,
                null,
                null,
                null,
                Method.ESTIMATE,
                null,
                declaredQpv,
                null);
    }

    private static ServiceOpened service(List<UUID> needs) {
        return new ServiceOpened(
                "Épicerie",
                Theme.ALIMENTATION,
                new Organisation("VRAC", null, "930000211", null, null, null),
                needs.stream().map(it -> new Reference(it, null, null)).toList(),
                null,
                null,
                LocalDate.parse("2024-09-16"),
                null,
                Price.FREE,
                null,
                null,
                null,
                null);
    }

    private static PartnershipDeclared partnership(@Nullable UUID project) {
        return new PartnershipDeclared(
                reference(project),
                reference(PLACE),
                new Organisation("VRAC", null, "930000211", null, null, null),
                PartnerKind.LANDLORD,
                Form.AGREEMENT,
                LocalDate.parse("2024-09-02"),
                null);
    }

    private static @Nullable Reference reference(@Nullable UUID id) {
        return id == null ? null : new Reference(id, null, null);
    }
}
