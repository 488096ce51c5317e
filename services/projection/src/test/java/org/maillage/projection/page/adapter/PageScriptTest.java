package org.maillage.projection.page.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules of the page in one script. That a browser runs it is shown by every system test that looks at the page. */
class PageScriptTest {

    private final PageFiles released = PageFiles.load();

    @Test
    void everyModuleIsInItButWhatIsOnlyLoadedWhenItIsNeeded() {
        String script = PageScript.of(released);

        assertThat(released.names())
                .filteredOn(it -> it.endsWith(".js"))
                .hasSizeGreaterThan(90)
                .allSatisfy(it -> {
                    String made = "$module('" + it.replace("assets/", "") + "', ";
                    boolean later = List.of("assets/vendor/echarts/echarts.js", "assets/vendor/fflate/zip.js")
                            .contains(it);
                    assertThat(script.contains(made)).as(it).isNotEqualTo(later);
                });
        assertThat(script).doesNotContainPattern("(?m)^(import|export) ").endsWith("$need('app.js');\n");
    }

    /** Their names are in the script, not ours. */
    @Test
    void noModuleNamesAnythingAsTheScriptDoes() {
        assertThat(released.names())
                .filteredOn(it -> it.endsWith(".js") && !it.contains("vendor/"))
                .allSatisfy(it -> assertThat(released.text(it))
                        .doesNotContainPattern("\\$(need|load|url|module|made|makers|here)\\b"));
    }

    @Test
    void whatIsImportedIsNeededUnderTheNameThatItGets() {
        assertThat(
                        script(
                                "/** Why. */\nimport { a, b as c } from './boards/one.js';\nimport './boards/two.js';\n\nc(a);"))
                .contains("/** Why. */\nconst { a, b: c } = $need('boards/one.js');\n$need('boards/two.js');\n\nc(a);");
    }

    @Test
    void whatIsExportedIsGivenBack() {
        assertThat(script("export const A = 1;\nexport async function f() {}\nexport class C {}\nfunction hidden() {}"))
                .contains("const A = 1;\nasync function f() {}\nclass C {}\nfunction hidden() {}\nreturn { A, f, C };");
        assertThat(script("const e=1,t=2;export{e as A,t as B};")).contains("const e=1,t=2;\nreturn { A: e,B: t };");
    }

    @Test
    void whatIsLoadedLaterAndWhereAModuleLiesAreAskedByItsOwnPlace() {
        assertThat(script("const later = () => import('./x.js');\nconst at = new URL('y', import.meta.url);"))
                .contains("() => $load('./x.js');", "new URL('y', $url)");
    }

    @Test
    void aWordWithinATextIsNoImport() {
        String text = "const said = 'export const';\n  // import { x } from './x.js' was here\nobject.import(1);";

        assertThat(script(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import all from './boards/one.js';",
                "import * as all from './boards/one.js';",
                "export default 1;",
                "export * from './boards/one.js';",
                "export let a = 1;",
                "const late = 1;\nimport { a } from './boards/one.js';",
                "import.meta.resolve('x');"
            })
    void aFormThatIsNotKnownIsRefused(String text) {
        assertThatThrownBy(() -> script(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("assets/app.js");
    }

    @Test
    void modulesThatNeedEachOtherAreRefused() {
        var circle = Map.of("assets/boards/one.js", "import { a } from '../app.js';");

        assertThatThrownBy(() -> script("import { b } from './boards/one.js';", circle))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("circle");
    }

    private static String script(String app) {
        return script(app, Map.of());
    }

    private static String script(String app, Map<String, String> others) {
        var texts = new HashMap<>(Map.of(
                "assets/app.js", app,
                "assets/boards/one.js", "export const a = 1;",
                "assets/boards/two.js", ""));
        texts.putAll(others);
        return PageScript.of(PageFiles.of(texts));
    }
}
