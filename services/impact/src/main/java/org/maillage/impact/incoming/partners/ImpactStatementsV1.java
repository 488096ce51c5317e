package org.maillage.impact.incoming.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.eventing.wire.Ids;
import org.maillage.impact.declaration.ClosingReason;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.job.CheckedStatus;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.EndReason;
import org.maillage.impact.job.Evidence;
import org.maillage.impact.job.Gender;
import org.maillage.impact.job.Nature;
import org.maillage.impact.job.Residence;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of the statements about jobs and declarations, version 1, as the door lets them through. */
interface ImpactStatementsV1 {

    /** The opaque id of a person, kept only encrypted. */
    String PERSON = "personRef";

    /** Where something is. */
    record Location(
            double lon,
            double lat,
            @Nullable String address,
            @Nullable String communeCode) {}

    /** An organisation as a partner names it. */
    record Organisation(
            String name,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    /** Both days included. */
    record Period(LocalDate from, LocalDate to) {}

    /** Another file: by our id, or in the partner's own words. */
    record Reference(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String subject) {

        UUID file() {
            return id != null ? id : Ids.aggregate(Objects.requireNonNull(source), Objects.requireNonNull(subject));
        }

        static @Nullable UUID idOf(@Nullable Reference named) {
            return named == null ? null : named.file();
        }
    }

    /** What opens a file, or gives it new values. */
    interface Values extends WithTexts {

        /** The files that it names. */
        Links links();

        @Nullable
        Location location();

        @Nullable
        Map<String, String> declaredQpv();

        @Nullable
        Boolean synthetic();

        /** Whether it is somewhere, so that a file that it names may have to say where. */
        default boolean isLocated() {
            return true;
        }

        /** The needs that it names, the first of which may be its parent. */
        default List<UUID> needIds() {
            return List.of();
        }

        @Override
        default Map<String, String> texts() {
            Location where = location();
            return where == null ? Map.of() : one("address", where.address());
        }
    }

    record JobDeclared(
            Organisation employer,
            @Nullable Reference project,
            @Nullable Reference grant,
            @Nullable Reference place,
            Contract contract,
            @Nullable Integer contractMonths,
            int fteHundredths,
            Nature nature,
            Gender gender,
            Residence livesInQpv,
            LocalDate startedOn,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable UUID personRef,
            @Nullable List<String> programmes,
            @Nullable Boolean synthetic)
            implements Values {
        @Override
        public Links links() {
            return new Links(Reference.idOf(project), Reference.idOf(grant), Reference.idOf(place), null);
        }

        @Override
        public Map<String, String> texts() {
            var texts = new HashMap<>(one(PERSON, personRef == null ? null : personRef.toString()));
            texts.putAll(Values.super.texts());
            return texts;
        }
    }

    record JobStatusChecked(
            Checkpoint checkpoint,
            CheckedStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            Evidence evidence,
            @Nullable Integer contractMonths) {}

    record ServiceClosed(LocalDate closedOn, ClosingReason reason) {}

    /** What is corrected: a declaration of one of six kinds, or a job. */
    enum CorrectedKind {
        BENEFICIARIES,
        VOLUNTEER_HOURS,
        SERVICE,
        COFUNDING,
        PARTNERSHIP,
        SURVEY,
        JOB
    }

    /**
     * @param corrects absent where staff correct: they have read the file
     * @param values   new complete values, of the statement of that kind
     */
    record DeclarationCorrected(
            @Nullable UUID corrects,
            CorrectedKind kind,
            boolean cancelled,
            @Nullable JsonNode values,
            String reason) implements WithTexts {

        private static final JsonMapper JSON = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        /** Values that are not of their kind are found when the statement is read, not when it is decided. */
        public DeclarationCorrected {
            if (!cancelled) {
                read(kind, values);
            }
        }

        /** The new values; null when it never was. */
        @Nullable
        Values newValues() {
            return cancelled ? null : read(kind, values);
        }

        @Override
        public Map<String, String> texts() {
            var texts = new HashMap<>(one("reason", reason));
            Values newer = newValues();
            if (newer != null) {
                texts.putAll(newer.texts());
            }
            return texts;
        }

        private static Values read(CorrectedKind kind, @Nullable JsonNode values) {
            Values read = JSON.treeToValue(Objects.requireNonNull(values, "a correction has values"), recordOf(kind));
            requireComplete(read);
            return read;
        }

        /** Whatever is not marked as nullable must be there. */
        private static void requireComplete(Values read) {
            try {
                for (var field : read.getClass().getRecordComponents()) {
                    if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        Objects.requireNonNull(field.getAccessor().invoke(read), field.getName());
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of this package can be read by it", e);
            }
        }

        private static Class<? extends Values> recordOf(CorrectedKind kind) {
            return switch (kind) {
                case BENEFICIARIES -> DeclarationsV1.BeneficiariesDeclared.class;
                case VOLUNTEER_HOURS -> DeclarationsV1.VolunteerHoursDeclared.class;
                case SERVICE -> DeclarationsV1.ServiceOpened.class;
                case COFUNDING -> DeclarationsV1.CofundingSecured.class;
                case PARTNERSHIP -> DeclarationsV1.PartnershipDeclared.class;
                case SURVEY -> DeclarationsV1.SurveyClosed.class;
                case JOB -> JobDeclared.class;
            };
        }
    }

    private static Map<String, String> one(String field, @Nullable String text) {
        return text == null ? Map.of() : Map.of(field, text);
    }
}
