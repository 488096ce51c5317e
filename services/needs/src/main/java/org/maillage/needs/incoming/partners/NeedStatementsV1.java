package org.maillage.needs.incoming.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.needs.need.Channel;
import org.maillage.needs.need.CommitteeDecision;
import org.maillage.needs.need.ExplorationFindings;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Organisation.LegalForm;
import org.maillage.needs.need.Qualification;
import org.maillage.needs.need.SearchOutcome;
import org.maillage.needs.need.SensorKind;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.Theme;
import org.maillage.needs.need.Workshop;

/** The data of the statements about needs, version 1, as the door lets them through. */
interface NeedStatementsV1 {

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

    /** Another file: by our id, or in the partner's own words. */
    record Reference(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String subject) {}

    record NeedReported(
            String title,
            @Nullable String verbatim,
            Theme theme,
            SensorKind sensorKind,
            @Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable String livedNeighbourhood,
            @Nullable Integer peopleConcerned,
            @Nullable LocalDate acknowledgeBy,
            @Nullable Boolean synthetic)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            var texts = new HashMap<>(one("verbatim", verbatim));
            if (location != null) {
                texts.putAll(one("address", location.address()));
            }
            return texts;
        }
    }

    record NeedAcknowledged(Channel channel, String answer) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("answer", answer);
        }
    }

    record NeedQualified(
            Theme theme,
            Qualification.Scope scope,
            @Nullable String existingAnswers,
            Qualification.@Nullable Priority priority)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("existingAnswers", existingAnswers);
        }
    }

    record ExplorationOpened(
            String question,
            @Nullable Organisation lead,
            @Nullable LocalDate plannedEndOn) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("question", question);
        }
    }

    record WorkshopHeld(
            Workshop.Kind kind,
            int participants,
            @Nullable Integer residents,
            @Nullable Integer organisations,
            @Nullable Location location)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return location == null ? Map.of() : one("address", location.address());
        }
    }

    record ExplorationConcluded(
            ExplorationFindings.Outcome outcome,
            @Nullable Integer stakeholdersMet,
            @Nullable String summary,
            @Nullable String documentUrl)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("summary", summary);
        }
    }

    record StudyCommissioned(
            @Nullable Organisation lead,
            @Nullable Long budgetCents,
            @Nullable LocalDate plannedEndOn,
            @Nullable List<Organisation> funders) {}

    record StudyDelivered(
            StudyFindings.Conclusion conclusion,
            @Nullable Integer respondents,
            @Nullable String summary,
            @Nullable String documentUrl)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("summary", summary);
        }
    }

    record CommitteeDecided(
            CommitteeDecision decision,
            @Nullable Boolean openSearch,
            @Nullable LocalDate searchClosesOn,
            @Nullable Integer members,
            @Nullable String reason)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return one("reason", reason);
        }
    }

    record HolderSearchConcluded(
            SearchOutcome outcome,
            Holder.@Nullable Kind holderKind,
            @Nullable Organisation holder,
            @Nullable UUID holderPersonId,
            @Nullable Integer candidates) {}

    record NeedHandedOver(
            @Nullable Reference project,
            @Nullable String projectTitle,
            @Nullable String replicationOf) {}

    private static Map<String, String> one(String field, @Nullable String text) {
        return text == null ? Map.of() : Map.of(field, text);
    }
}
