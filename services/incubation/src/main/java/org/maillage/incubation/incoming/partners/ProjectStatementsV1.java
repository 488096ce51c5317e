package org.maillage.incubation.incoming.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.incubation.project.AdmissionOutcome;
import org.maillage.incubation.project.Evidence;
import org.maillage.incubation.project.ExitOutcome;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.Milestone;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.StructureForm;

/** The data of the statements about projects, version 1, as the door lets them through. */
interface ProjectStatementsV1 {

    record ProjectOpened(
            String title,
            @Nullable String pitch,
            SaidV1.@Nullable Reference need,
            SaidV1.@Nullable Reference cohort,
            HolderKind holderKind,
            SaidV1.@Nullable Organisation holder,
            SaidV1.@Nullable Location location,
            @Nullable Map<String, String> declaredQpv,
            @Nullable List<String> programmes,
            @Nullable Boolean synthetic)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            var texts = new HashMap<>(SaidV1.one("pitch", pitch));
            texts.putAll(SaidV1.address(location));
            return texts;
        }
    }

    record AdmissionDecided(
            SaidV1.@Nullable Reference cohort,
            AdmissionOutcome outcome,
            @Nullable Integer score,
            @Nullable String reason)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return SaidV1.one("reason", reason);
        }
    }

    record StageEntered(
            Stage stage,
            @Nullable LocalDate plannedEndOn,
            @Nullable String reason) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return SaidV1.one("reason", reason);
        }
    }

    record MilestoneReached(Milestone milestone, @Nullable String evidence) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return SaidV1.one("evidence", evidence);
        }
    }

    record StructureRegistered(
            SaidV1.Organisation structure,
            StructureForm legalForm,
            LocalDate registeredOn,
            SaidV1.@Nullable Location location,
            @Nullable Map<String, String> declaredQpv)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return SaidV1.address(location);
        }
    }

    record ProjectExited(ExitOutcome outcome, @Nullable String reason) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return SaidV1.one("reason", reason);
        }
    }

    record SurvivalChecked(int months, boolean active, Evidence evidence) {}
}
