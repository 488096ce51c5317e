package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.incoming.Subscriptions;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The README says what the code does. */
class CanvasTest {

    private static final Pattern ITEM = Pattern.compile("- `([^`]+)`");

    @Test
    void topicsAreThoseOfTheSubscriptions() throws IOException {
        var topics = new TreeSet<>(Subscriptions.topics());
        topics.addAll(Subscriptions.statements());

        assertThat(listed("Topics in")).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void eventsAreThoseThatAreRead() throws IOException {
        var types = new TreeSet<String>();
        Subscriptions.facts().values().forEach(facts -> types.addAll(facts.types()));

        assertThat(listed("Events counted")).containsExactlyElementsOf(types);
    }

    @Test
    void figuresAreThoseOfTheCode() throws IOException {
        var figures = new Figures(Catalogue.all());

        assertThat(listed("Figures"))
                .containsExactlyElementsOf(
                        figures.definitions().stream().map(Definition::key).toList());
    }

    @Test
    void addressesAreThoseOfTheControllers() throws Exception {
        assertThat(listed("Addresses")).containsExactlyInAnyOrderElementsOf(addresses());
    }

    private static List<String> listed(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## " + heading)).split("\n## ", -1)[0];
        return ITEM.matcher(section).results().map(it -> it.group(1)).toList();
    }

    private static Set<String> addresses() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var addresses = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.maillage.projection")) {
            Class<?> controller = Class.forName(found.getBeanClassName());
            String root = mapping(controller).map(CanvasTest::path).orElse("");
            Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(method -> mapping(method).stream())
                    .map(it -> it.method()[0] + " " + root + path(it))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private static String path(RequestMapping mapping) {
        return mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    private static Optional<RequestMapping> mapping(AnnotatedElement element) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }
}
