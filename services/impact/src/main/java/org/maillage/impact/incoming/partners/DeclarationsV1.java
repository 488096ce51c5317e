package org.maillage.impact.incoming.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content.Cofunding.FunderKind;
import org.maillage.impact.declaration.Content.Cofunding.Stage;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership.Form;
import org.maillage.impact.declaration.Content.Partnership.PartnerKind;
import org.maillage.impact.declaration.Content.Service.Frequency;
import org.maillage.impact.declaration.Content.Service.Price;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Theme;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Location;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Organisation;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Period;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Reference;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Values;

/** The data of the statements that open a declaration, one record per kind. */
sealed interface DeclarationsV1 extends Values {

    record BeneficiariesDeclared(
            @Nullable Reference project,
            @Nullable Reference grant,
            @Nullable Reference place,
            @Nullable Reference service,
            Period period,
            int persons,
            @Nullable Integer inQpv,
            @Nullable Integer outsideQpv,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer under26,
            Method method,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, grant, place, service);
        }
    }

    record VolunteerHoursDeclared(
            @Nullable Reference project,
            @Nullable Reference place,
            Period period,
            int hours,
            @Nullable Integer volunteers,
            Method method,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, null, place, null);
        }
    }

    record ServiceOpened(
            String name,
            Theme theme,
            Organisation provider,
            @Nullable List<Reference> needs,
            @Nullable Reference project,
            @Nullable Reference place,
            LocalDate openedOn,
            @Nullable Frequency frequency,
            Price price,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable List<String> programmes,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, null, place, null);
        }

        @Override
        public List<UUID> needIds() {
            return Objects.requireNonNullElse(needs, List.<Reference>of()).stream()
                    .map(Reference::file)
                    .toList();
        }
    }

    record CofundingSecured(
            @Nullable Reference project,
            @Nullable Reference grant,
            @Nullable Reference place,
            Organisation funder,
            FunderKind funderKind,
            long amountCents,
            Stage stage,
            LocalDate on,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, grant, place, null);
        }
    }

    record PartnershipDeclared(
            @Nullable Reference project,
            @Nullable Reference place,
            Organisation partner,
            PartnerKind partnerKind,
            Form form,
            LocalDate since,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, null, place, null);
        }

        @Override
        public boolean isLocated() {
            return false;
        }

        @Override
        public @Nullable Location location() {
            return null;
        }

        @Override
        public @Nullable Map<String, String> declaredQpv() {
            return null;
        }
    }

    record SurveyClosed(
            @Nullable Reference project,
            @Nullable Reference service,
            @Nullable Reference place,
            LocalDate closedOn,
            int invited,
            int responses,
            int satisfactionSum,
            @Nullable Integer powerToActSum,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable Boolean synthetic)
            implements DeclarationsV1 {
        @Override
        public Links links() {
            return named(project, null, place, service);
        }
    }

    private static Links named(
            @Nullable Reference project,
            @Nullable Reference grant,
            @Nullable Reference place,
            @Nullable Reference service) {
        return new Links(
                Reference.idOf(project), Reference.idOf(grant), Reference.idOf(place), Reference.idOf(service));
    }
}
