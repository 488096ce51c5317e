package org.maillage.funding.grant;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where a grant stands. A state is a type; what may become of it is its method. */
public sealed interface GrantState {

    /** Nobody has applied. */
    record Absent() implements GrantState {
        Submitted submitted(Application application, LocalDate on) {
            return new Submitted(new GrantFile(application, on));
        }
    }

    /** A grant that was applied for. */
    sealed interface Live extends GrantState {

        GrantFile file();

        Stage stage();
    }

    /** Before any decision about the money. */
    sealed interface Applying extends Live {}

    /** From which a deliberation may follow. */
    sealed interface Decidable extends Applying {

        default Awarded awarded(Award award) {
            return new Awarded(file(), award);
        }

        default Rejected rejected() {
            return new Rejected(file());
        }
    }

    record Submitted(GrantFile file) implements Applying {
        @Override
        public Stage stage() {
            return Stage.SUBMITTED;
        }

        Admissible admissible() {
            return new Admissible(file);
        }

        Inadmissible inadmissible() {
            return new Inadmissible(file);
        }
    }

    record Admissible(GrantFile file) implements Decidable {
        @Override
        public Stage stage() {
            return Stage.ADMISSIBLE;
        }

        InfoRequested informationRequested() {
            return new InfoRequested(file);
        }

        Ranked ranked(Opinion opinion) {
            return new Ranked(file, opinion);
        }
    }

    record InfoRequested(GrantFile file) implements Applying {
        @Override
        public Stage stage() {
            return Stage.INFO_REQUESTED;
        }

        Admissible provided() {
            return new Admissible(file);
        }
    }

    /** @param opinion of the jury */
    record Ranked(GrantFile file, Opinion opinion) implements Decidable {
        @Override
        public Stage stage() {
            return Stage.RANKED;
        }
    }

    /** With an award. */
    sealed interface Granted extends Live {
        Award award();
    }

    record Awarded(GrantFile file, Award award) implements Granted {
        @Override
        public Stage stage() {
            return Stage.AWARDED;
        }

        Notified notified(LocalDate on) {
            return new Notified(file, award.notified(on));
        }
    }

    /** Notified, not closed: money, reports and clawbacks come and go. */
    sealed interface InForce extends Granted {

        /** The same state with something more remembered. */
        InForce with(Award award);

        default InForce paid(Payments payments, boolean last) {
            Award newer = award().with(payments);
            return last || newer.unpaidCents() == 0 ? new Paid(file(), newer) : new Paying(file(), newer);
        }

        default Paying reversed(Payments payments) {
            return new Paying(file(), award().with(payments));
        }

        /** The agreement, or an amendment; one that lowers the award to what is paid leaves nothing to pay. */
        default InForce amended(Agreement amendment, OptionalLong newCents, @Nullable LocalDate newEnd) {
            Award newer = award().amended(amendment, newCents, newEnd);
            return newer.paidCents() > 0 && newer.unpaidCents() == 0 ? new Paid(file(), newer) : with(newer);
        }

        default InForce agreed(Agreement agreement) {
            return with(award().agreed(agreement));
        }
    }

    record Notified(GrantFile file, Award award) implements InForce {
        @Override
        public Stage stage() {
            return Stage.NOTIFIED;
        }

        @Override
        public Notified with(Award newer) {
            return new Notified(file, newer);
        }

        @Override
        public Agreed agreed(Agreement agreement) {
            return new Agreed(file, award.agreed(agreement));
        }
    }

    record Agreed(GrantFile file, Award award) implements InForce {
        @Override
        public Stage stage() {
            return Stage.AGREED;
        }

        @Override
        public Agreed with(Award newer) {
            return new Agreed(file, newer);
        }
    }

    record Paying(GrantFile file, Award award) implements InForce {
        @Override
        public Stage stage() {
            return Stage.PAYING;
        }

        @Override
        public Paying with(Award newer) {
            return new Paying(file, newer);
        }
    }

    /** Nothing more will be paid. */
    record Paid(GrantFile file, Award award) implements InForce {
        @Override
        public Stage stage() {
            return Stage.PAID;
        }

        @Override
        public Paid with(Award newer) {
            return new Paid(file, newer);
        }

        Closed closed() {
            return new Closed(file, award);
        }
    }

    record Closed(GrantFile file, Award award) implements Granted {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }

        Closed with(Award newer) {
            return new Closed(file, newer);
        }
    }

    /** Came to nothing. */
    sealed interface Ended extends Live {}

    record Inadmissible(GrantFile file) implements Ended {
        @Override
        public Stage stage() {
            return Stage.INADMISSIBLE;
        }
    }

    record Rejected(GrantFile file) implements Ended {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }
    }

    record Withdrawn(GrantFile file) implements Ended {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }
}
