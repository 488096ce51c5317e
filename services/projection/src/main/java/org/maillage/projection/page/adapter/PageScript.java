package org.maillage.projection.page.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * All modules of the page in one, so that a browser asks once and not ninety times. Each stays a function of its own, called when it is
 * first needed. It knows the forms in which our modules import and export, and refuses any other.
 */
final class PageScript {

    /** Its name among the page's files. */
    static final String NAME = "page.js";

    private static final String FOLDER = "assets/";
    private static final String FIRST = "app.js";
    private static final String SCREENS = FOLDER + "elements/screens/";

    /** Behind the one before, or at the beginning, comments in between. */
    private static final Pattern IMPORT = Pattern.compile(
            "\\G((?:\\s|/\\*(?s:.*?)\\*/)*)import\\s*(?:\\{([^}]*)\\}\\s*from\\s*)?[\"'](\\.[^\"']+)[\"'];?");

    private static final Pattern EXPORTED =
            Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const) (\\w+))");
    private static final Pattern EXPORTS = Pattern.compile("\\bexport\\s*\\{([^}]*)\\}\\s*;?");
    private static final Pattern LOADED = Pattern.compile("(?<![\\w.$])import\\(");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b|\\bimport\\.meta\\.(?!url\\b)");
    private static final Pattern RENAMED = Pattern.compile("([\\w$]+)\\s+as\\s+([\\w$]+)");

    /** Names that begin with a dollar are ours: no module has one. */
    private static final String BEGINNING = """
            const $here = new URL('.', import.meta.url).href;
            const $makers = new Map();
            const $made = new Map();
            const $need = (name) => {
              if (!$made.has(name)) $made.set(name, $makers.get(name)());
              return $made.get(name);
            };
            const $loaded = async (url, name) => ($makers.has(name) ? $need(name) : import(url));
            const $module = (name, make) => {
              const url = $here + name;
              const load = ({ href }) => $loaded(href, href.slice($here.length));
              $makers.set(name, () => make(url, (path) => load(new URL(path, url))));
            };
            """;

    private final PageFiles files;
    private final Map<String, String> modules = new LinkedHashMap<>();

    private PageScript(PageFiles files) {
        this.files = files;
    }

    /**
     * The script: what the page starts with, every screen, and all that these import.
     *
     * @throws IllegalStateException when a module is written in a form that is not known, or imports itself in the end
     */
    static String of(PageFiles files) {
        var script = new PageScript(files);
        script.add(FOLDER + FIRST, new LinkedHashSet<>());
        files.names().stream()
                .filter(name -> name.startsWith(SCREENS))
                .forEach(name -> script.add(name, new LinkedHashSet<>()));
        return BEGINNING + String.join("", script.modules.values()) + "$need('" + FIRST + "');\n";
    }

    /** @param within the modules that it is imported by, in turn */
    private void add(String file, SequencedSet<String> within) {
        if (modules.containsKey(file)) {
            return;
        }
        if (!within.add(file)) {
            throw new IllegalStateException("imported in a circle: " + within);
        }
        var imported = new ArrayList<String>();
        String function = function(file, imported);
        imported.forEach(name -> add(name, within));
        within.remove(file);
        modules.put(file, function);
    }

    private String function(String file, List<String> imported) {
        var exports = new ArrayList<String>();
        String text = withoutExports(withoutImports(file, files.text(file), imported), exports);
        if (LEFT.matcher(text).find()) {
            throw new IllegalStateException(file + " imports or exports in a form that is not known");
        }
        String body = LOADED.matcher(text)
                .replaceAll(Matcher.quoteReplacement("$load("))
                .replace("import.meta.url", "$url");
        return "$module('%s', ($url, $load) => {\n%s\nreturn { %s };\n});\n"
                .formatted(nameOf(file), body, String.join(", ", exports));
    }

    private static String withoutImports(String file, String text, List<String> imported) {
        return replaced(IMPORT.matcher(text), it -> {
            String name = StringUtils.cleanPath(file.substring(0, file.lastIndexOf('/') + 1) + it.group(3));
            imported.add(name);
            String needed = "$need('" + nameOf(name) + "');";
            return it.group(1)
                    + (it.group(2) == null ? needed : "const {" + renamed(it.group(2), "$1: $2") + "} = " + needed);
        });
    }

    private static String withoutExports(String text, List<String> exports) {
        String declared = replaced(EXPORTED.matcher(text), it -> {
            exports.add(it.group(1));
            return "";
        });
        return replaced(EXPORTS.matcher(declared), it -> {
            exports.add(renamed(it.group(1), "$2: $1"));
            return "";
        });
    }

    private static String replaced(Matcher found, Function<MatchResult, String> replacement) {
        return found.replaceAll(it -> Matcher.quoteReplacement(replacement.apply(it)));
    }

    private static String renamed(String names, String form) {
        return RENAMED.matcher(names).replaceAll(form);
    }

    private static String nameOf(String file) {
        return file.substring(FOLDER.length());
    }
}
