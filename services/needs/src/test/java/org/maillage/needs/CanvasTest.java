package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.needs.incoming.impact.ServiceReaction;
import org.maillage.needs.incoming.incubation.ProjectReaction;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The README says what the code does. */
class CanvasTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern ITEM = Pattern.compile("- `([^`]+)`");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    @Test
    void statementsAreThoseOfTheTopic() throws IOException {
        assertThat(listed("Statements in")).containsExactlyElementsOf(names("statements.needs.v1"));
    }

    @Test
    void eventsAreThoseOfTheTopic() throws IOException {
        assertThat(listed("Domain events out")).containsExactlyElementsOf(names("needs.need.events.v1"));
    }

    @Test
    void whatIsReadIsThatOfTheCatalogue() throws IOException {
        var expected = new TreeSet<String>();
        for (var topic : TopicCatalogue.load().topics()) {
            for (String group : Objects.requireNonNullElse(topic.consumers(), List.<String>of())) {
                if (group.startsWith("needs.")) {
                    expected.addAll(List.of(topic.topic(), group));
                }
            }
        }

        assertThat(NAME.matcher(row("reads")).results().map(it -> it.group(1)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void reactionsAreThoseToWhatIsHeard() throws IOException {
        var heard = Stream.concat(ServiceReaction.HEARD.stream(), ProjectReaction.HEARD.stream())
                .map(type -> VERSION.matcher(type).replaceFirst(""))
                .map(type -> type.substring("org.maillage.".length()));

        assertThat(listed("Reactions")).containsExactlyInAnyOrderElementsOf(heard.toList());
    }

    @Test
    void workListsAreAllExplained() throws Exception {
        Class<?> lists = Class.forName("org.maillage.needs.need.adapter.WorkList");

        assertThat(Files.readString(README))
                .contains(Arrays.stream(lists.getEnumConstants())
                        .map(it -> "`" + it + "`")
                        .toList());
    }

    @Test
    void addressesAreThoseOfTheControllers() throws Exception {
        assertThat(listed("What staff may ask and do")).containsExactlyInAnyOrderElementsOf(addresses());
    }

    private static List<String> names(String topic) {
        return TopicCatalogue.load().find(topic).orElseThrow().types().stream()
                .map(type -> VERSION.matcher(type).replaceFirst(""))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    private static List<String> listed(String heading) throws IOException {
        String readme = Files.readString(README);
        String section = readme.substring(readme.indexOf("## " + heading)).split("\n## ", -1)[0];
        return ITEM.matcher(section).results().map(it -> it.group(1)).toList();
    }

    private static String row(String name) throws IOException {
        return Files.readString(README)
                .lines()
                .filter(it -> it.startsWith("| " + name + " |"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> addresses() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var addresses = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.maillage.needs")) {
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
