package org.maillage.impact.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.impact.declaration.DeclarationStories.FIRST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.impact.declaration.DeclarationRejection.AlreadyDone;
import org.maillage.impact.declaration.DeclarationRejection.CorrectionNotPossible;
import org.maillage.impact.declaration.DeclarationRejection.CountsInconsistent;
import org.maillage.impact.declaration.DeclarationRejection.DatesInconsistent;
import org.maillage.impact.declaration.DeclarationRejection.DisputeNotAllowed;
import org.maillage.impact.declaration.DeclarationRejection.Invalid;
import org.maillage.impact.declaration.DeclarationRejection.NotAService;
import org.maillage.impact.declaration.DeclarationRejection.NotDeclared;
import org.maillage.impact.declaration.DeclarationRejection.NotKnownYet;
import org.maillage.impact.declaration.DeclarationRejection.StepNotAllowed;
import org.maillage.impact.declaration.DeclarationRejection.SurveyTooSmall;

class DeclarationRejectionTest {

    static Stream<DeclarationRejection> oneOfEach() {
        return Stream.of(
                new NotDeclared(),
                new NotKnownYet(new UnknownFile("project", FIRST)),
                new StepNotAllowed(Stage.CANCELLED, Step.VERIFY),
                new NotAService(Kind.SURVEY),
                new DisputeNotAllowed(Step.DISPUTE, FIRST),
                new AlreadyDone(Step.DECLARE),
                new DatesInconsistent("period", "La période finit dans le futur."),
                new CountsInconsistent("women", "45 femmes parmi 40 personnes."),
                Invalid.FUNDER,
                new SurveyTooSmall(4),
                new CorrectionNotPossible(Correction.Obstacle.NOT_THE_LAST, FIRST));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyCodeIsInTheProblemCatalogue(DeclarationRejection rejection) throws IOException {
        assertThat(problems()).contains("- code: " + rejection.code() + "\n");
        assertThat(rejection.detail()).isNotBlank();
    }

    @Test
    void everyKindOfRefusalIsTestedHere() {
        assertThat(oneOfEach().map(Object::getClass))
                .containsExactlyInAnyOrder(Arrays.stream(DeclarationRejection.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void onlyWhatIsNotKnownYetIsTooEarly() {
        assertThat(oneOfEach()
                        .filter(DeclarationRejection::premature)
                        .map(DeclarationRejection::code)
                        .distinct())
                .containsExactly("reference.unknown");
    }

    private static String problems() throws IOException {
        var resource = DeclarationRejectionTest.class.getClassLoader().getResourceAsStream("contracts/problems.yml");
        try (var in = Objects.requireNonNull(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
