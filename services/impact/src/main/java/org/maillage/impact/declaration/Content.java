package org.maillage.impact.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is declared, in one of six kinds. */
public sealed interface Content {

    Kind kind();

    /** The action that it belongs to. */
    Links links();

    /** Where; {@link Place#UNKNOWN} for what has no place. */
    Place place();

    /** How something was counted. */
    enum Method {
        REGISTER,
        SURVEY,
        ESTIMATE
    }

    /**
     * @param persons    distinct persons (indicator PI4060), not visits
     * @param inQpv      of whom live in a QPV
     * @param outsideQpv of whom do not; the rest is not known
     */
    record Beneficiaries(
            Links links,
            Period period,
            int persons,
            @Nullable Integer inQpv,
            @Nullable Integer outsideQpv,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer under26,
            Method method,
            Place place)
            implements Content {
        @Override
        public Kind kind() {
            return Kind.BENEFICIARIES;
        }
    }

    /** @param volunteers persons */
    record VolunteerHours(
            Links links, Period period, int hours, @Nullable Integer volunteers, Method method, Place place)
            implements Content {
        @Override
        public Kind kind() {
            return Kind.VOLUNTEER_HOURS;
        }
    }

    /** @param needs those that it answers */
    record Service(
            Links links,
            String name,
            Theme theme,
            Organisation provider,
            List<UUID> needs,
            LocalDate openedOn,
            @Nullable Frequency frequency,
            Price price,
            Place place,
            List<String> programmes)
            implements Content {

        public Service {
            needs = List.copyOf(needs);
            programmes = List.copyOf(programmes);
        }

        @Override
        public Kind kind() {
            return Kind.SERVICE;
        }

        /** How often. */
        public enum Frequency {
            DAILY,
            WEEKLY,
            MONTHLY,
            ON_DEMAND,
            SEASONAL
        }

        /** What residents pay. */
        public enum Price {
            FREE,
            ADAPTED,
            FULL
        }
    }

    /** @param amountCents paid or firmly granted */
    record Cofunding(
            Links links,
            Organisation funder,
            FunderKind funderKind,
            long amountCents,
            Stage stage,
            LocalDate on,
            Place place)
            implements Content {
        @Override
        public Kind kind() {
            return Kind.COFUNDING;
        }

        /** Who gives. */
        public enum FunderKind {
            STATE,
            REGION,
            DEPARTMENT,
            MUNICIPALITY,
            CAF,
            EUROPE,
            PUBLIC_BANK,
            FOUNDATION,
            COMPANY,
            LANDLORD,
            CITIZENS,
            OTHER
        }

        /** Only what is paid counts for leverage. */
        public enum Stage {
            GRANTED,
            PAID
        }
    }

    record Partnership(Links links, Organisation partner, PartnerKind partnerKind, Form form, LocalDate since)
            implements Content {
        @Override
        public Kind kind() {
            return Kind.PARTNERSHIP;
        }

        @Override
        public Place place() {
            return Place.UNKNOWN;
        }

        /** Who the partner is. */
        public enum PartnerKind {
            ASSOCIATION,
            ESS_COMPANY,
            COMPANY,
            LANDLORD,
            PUBLIC_BODY,
            SCHOOL_RESEARCH,
            FUNDER,
            RESIDENTS_GROUP
        }

        /** How they work together; PTCE: pôle territorial de coopération économique (loi ESS, art. 9). */
        public enum Form {
            AGREEMENT,
            PTCE,
            COLLECTIVE,
            IN_KIND,
            INFORMAL
        }
    }

    /**
     * @param satisfactionSum sum of marks from 1 to 5
     * @param powerToActSum   sum of marks from 1 to 5
     */
    record Survey(
            Links links,
            LocalDate closedOn,
            int invited,
            int responses,
            int satisfactionSum,
            @Nullable Integer powerToActSum,
            Place place)
            implements Content {
        @Override
        public Kind kind() {
            return Kind.SURVEY;
        }
    }
}
