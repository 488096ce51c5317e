package org.maillage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.maillage.systemtests.Visitor.soon;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen of the dashboards on the demonstration city, for those who do not use a mouse, a large screen or bright colours. With
 * {@code MAILLAGE_SCREENS}, a folder, each leaves its pictures there.
 */
@Order(0)
class ScreensTest {

    private static final String YEAR = "?periode=2025";

    private static final int[] WIDTHS = {1920, 1366, 1280, 1024, 768, 640, 320};

    private static final String BEYOND_THE_SCREEN =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static Chromium chromium;
    private static Visitor officer;
    private static Visitor anybody;
    private static String sewing;

    @BeforeAll
    static void open() {
        History history = History.inOrder();
        sewing = history.dossiers()
                .first("need-reported", "title", "Un espace de couture partagé")
                .thread();
        chromium = Chromium.launched();
        officer = chromium.visitor(history.installation()).at("/accessibilite").signIn("agent");
        anybody = chromium.visitor(history.installation());
    }

    @AfterAll
    static void close() {
        officer.close();
        anybody.close();
        chromium.close();
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                arguments("territoire", "/territoire" + YEAR),
                arguments("territoire-qpv-choisi", "/territoire" + YEAR + "&qpv=QN03107M"),
                arguments("territoire-tableau", "/territoire" + YEAR + "&tableau=carte"),
                arguments("territoire-date-passee", "/territoire" + YEAR + "&au=2025-06-30&vue=alors"),
                arguments("provenance", "/territoire" + YEAR + "&provenance=services-ouverts"),
                arguments("fils", "/fil" + YEAR),
                arguments("fil", "/fil/" + sewing),
                arguments("besoins", "/besoins" + YEAR),
                arguments("financements", "/financements" + YEAR),
                arguments("tiers-lieux", "/lieux"),
                arguments("incubation", "/incubation" + YEAR),
                arguments("impact", "/impact" + YEAR),
                arguments("partenaires", "/partenaires"),
                arguments("comparer", "/comparer" + YEAR),
                arguments("veille", "/veille"),
                arguments("bureau", "/bureau"),
                arguments("fiche", "/fiche" + YEAR + "&qpv=QN03107M"),
                arguments("accessibilite", "/accessibilite"));
    }

    /** Those on which people who are not signed in see something else, of every kind. */
    static Stream<Arguments> publicScreens() {
        Set<String> shown = Set.of("territoire", "provenance", "besoins", "veille");
        return screens().filter(screen -> shown.contains(screen.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void isSoundLightOrDarkByKeysAndAtAnyWidth(String name, String path) {
        officer.atADesk();
        officer.at(path);

        assertSound(officer, name);
        assertSoundInTheDark(name + "-sombre");
        officer.onAPhone();
        assertSound(officer, name + "-390");
        assertNotScrolledSideways(name);
        officer.atADesk();
        assertUsedByTheTabKeyAlone(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publicScreens")
    void isSoundForThoseWhoAreNotSignedIn(String name, String path) {
        assertSound(anybody.at(path), name + "-public");
    }

    private static void assertUsedByTheTabKeyAlone(String name) {
        TabWalk.Found found = TabWalk.through(officer.page());
        assertThat(found.faults()).as(name).isEmpty();
        assertThat(found.stops()).as(name).isGreaterThan(3);
    }

    /** From large screens to the smallest phone, or a desk with letters four times as large (WCAG 1.4.10). */
    private static void assertNotScrolledSideways(String name) {
        for (int width : WIDTHS) {
            officer.onAScreenOf(width);
            // Charts take their new width a moment later.
            soon(() -> assertThat(officer.page().evaluate(BEYOND_THE_SCREEN))
                    .as("%s at %d", name, width)
                    .isEqualTo(0));
        }
    }

    /** As it is but for its colours, which it then has again. */
    private static void assertSoundInTheDark(String name) {
        officer.prefers(ColorScheme.DARK);
        Pictures.keep(officer, name);
        assertThat(Axe.faultsOfColour(officer.page())).as(name).isEmpty();
        officer.prefers(ColorScheme.LIGHT);
    }

    private static void assertSound(Visitor visitor, String name) {
        Pictures.keep(visitor, name);
        assertThat(Axe.violations(visitor.page())).as(name).isEmpty();
    }
}
