package org.maillage.thirdplaces;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.thirdplaces.incoming.incubation.ProjectReaction;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The README says what the code does. */
class CanvasTest {

    private static final Pattern ITEM = Pattern.compile("- `([^`]+)`");
    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    @Test
    void statementsAreThoseOfTheTopic() throws IOException {
        assertThat(listed("Statements in")).containsExactlyElementsOf(names("statements.thirdplaces.v1"));
    }

    @Test
    void eventsAreThoseOfTheTopic() throws IOException {
        assertThat(listed("Domain events out"))
                .containsExactlyElementsOf(Stream.of("thirdplaces.place.events.v1", "thirdplaces.occupancy.events.v1")
                        .flatMap(topic -> names(topic).stream())
                        .toList());
    }

    @Test
    void whatItHearsIsWhatItReads() throws IOException {
        assertThat(listed("What it hears of others"))
                .containsExactlyElementsOf(
                        ProjectReaction.HEARD.stream().map(CanvasTest::name).toList());
        assertThat(names("incubation.project.events.v1")).containsAll(listed("What it hears of others"));
    }

    @Test
    void addressesAreThoseOfTheControllers() throws Exception {
        assertThat(listed("What staff may ask and do")).containsExactlyInAnyOrderElementsOf(addresses());
    }

    private static List<String> names(String topic) {
        return TopicCatalogue.load().find(topic).orElseThrow().types().stream()
                .map(CanvasTest::name)
                .toList();
    }

    private static String name(String type) {
        String unversioned = VERSION.matcher(type).replaceFirst("");
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
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
        for (var found : scanner.findCandidateComponents("org.maillage.thirdplaces")) {
            Class<?> controller = Class.forName(found.getBeanClassName());
            String root = mapping(controller).map(it -> it.path()[0]).orElse("");
            Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(method -> mapping(method).stream())
                    .flatMap(it -> paths(it).map(path -> it.method()[0] + " " + root + path))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    private static Optional<RequestMapping> mapping(AnnotatedElement element) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }
}
