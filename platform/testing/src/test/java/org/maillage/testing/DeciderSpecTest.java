package org.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.testing.DeciderSpec.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;

class DeciderSpecTest {

    private final Decider<Integer, Lend, Lent, NoneLeft> library = new Library();

    @Test
    void whatHappenedBeforeCounts() {
        given(library, new Lent(2)).when(new Lend(1)).then(new Lent(1));
        given(library, new Lent(2)).when(new Lend(2)).thenRefused(new NoneLeft(1));
        given(library, List.of(new Lent(1), new Lent(1))).when(new Lend(2)).thenRefusedWith("library.none-left");
        assertThat(given(library, new Lent(2)).state()).isEqualTo(1);
    }

    @Test
    void theInstantOfTheQuestionCounts() {
        given(library).when(new Lend(1), Instant.EPOCH).then();
    }

    @Test
    void aRuleThatDoesNotHoldFails() {
        var outcome = given(library, new Lent(3)).when(new Lend(1));

        assertThatThrownBy(() -> outcome.then(new Lent(1))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> outcome.thenRefused(new NoneLeft(2))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> outcome.thenRefusedWith("library.closed"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("library.none-left");
        assertThatThrownBy(() -> given(library).when(new Lend(1)).thenRefusedWith("library.none-left"))
                .isInstanceOf(AssertionError.class);
    }

    private record Lend(int books) {}

    private record Lent(int books) {}

    private record NoneLeft(int left) implements Rejection {

        @Override
        public String code() {
            return "library.none-left";
        }

        @Override
        public String detail() {
            return "Il en reste " + left;
        }
    }

    /** Three books, none lent before 1971. The state is how many are left. */
    private static final class Library implements Decider<Integer, Lend, Lent, NoneLeft> {

        @Override
        public Integer absent() {
            return 3;
        }

        @Override
        public Decision<Lent, NoneLeft> decide(Integer left, Lend command, Instant now) {
            if (now.equals(Instant.EPOCH)) {
                return Decision.accept();
            }
            return command.books() > left
                    ? Decision.refuse(new NoneLeft(left))
                    : Decision.accept(new Lent(command.books()));
        }

        @Override
        public Integer evolve(Integer left, Lent event) {
            return left - event.books();
        }
    }
}
