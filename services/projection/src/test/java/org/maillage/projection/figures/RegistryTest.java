package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** No figure without a definition, a test and a result of the demonstration city. */
class RegistryTest {

    private static final Path TESTS = Path.of("src", "test", "java", "org", "maillage", "projection", "figures");

    /** What the whole system is held to, once the demonstration city has been told to it. */
    private static final Path GOLDEN =
            Path.of("..", "..", "deploy", "system-tests", "src", "test", "resources", "golden", "demo-city.csv");

    /** Asks of others; says nothing of any single figure. */
    private static final Set<String> GENERAL = Set.of("RegistryTest.java", "CatalogueTest.java", "Kept.java");

    static List<String> keys() {
        return Catalogue.all().stream().map(it -> it.definition().key()).toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyFigureIsTested(String key) throws IOException {
        assertThat(tests()).as(key).anyMatch(source -> source.matches("(?s).*\"" + key + "[\"# ].*"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyFigureHasAResultOfTheDemonstrationCity(String key) throws IOException {
        assertThat(goldenKeys()).contains(key);
    }

    @Test
    void everyResultIsOfAFigureThatIsKept() throws IOException {
        assertThat(keys()).containsAll(goldenKeys());
    }

    @ParameterizedTest
    @CsvSource({"'', Nom, unités, Texte.", "cle, ' ', unités, Texte.", "cle, Nom, '', Texte.", "cle, Nom, unités, ''"})
    void aFigureWithoutKeyNameUnitOrMeaningIsRefused(String key, String name, String unit, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definition.shown(key, name, unit, new Measure.Count(), List.of(), text));
    }

    @Test
    void twoFiguresOfOneNameAreRefused() {
        Figure figure = () -> Definition.sum("cle", "Nom", "unités", List.of(), "Texte.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figures(List.of(figure, figure)))
                .withMessageContaining("cle");
    }

    @Test
    void aFigureThatDividesWhatNobodyCountsIsRefused() {
        var unknown = Operand.whole("inconnu");
        Figure ratio = () -> Definition.shown(
                "cle", "Nom", "%", new Measure.Ratio(unknown, unknown, Window.PERIOD), List.of(), "Texte.");
        Figure perResident = () -> Definition.shown(
                "cle", "Nom", "€", new Measure.PerResident("inconnu", Residents.NOT_COUNTED), List.of(), "Texte.");

        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(List.of(ratio)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(List.of(perResident)));
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> sources = Files.walk(TESTS)) {
            return sources.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !GENERAL.contains(String.valueOf(it.getFileName())))
                    .map(RegistryTest::read)
                    .toList();
        }
    }

    private static Set<String> goldenKeys() throws IOException {
        return Files.readAllLines(GOLDEN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Objects.requireNonNull(line.split("\\|", 2)[0]).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
