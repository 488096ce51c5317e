package org.maillage.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The README says what the code does. */
class CanvasTest {

    private static final Pattern ITEM = Pattern.compile("(?m)^- `([^`]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern HUMP = Pattern.compile("([A-Z])");

    @Test
    void addressesAreThoseOfTheControllers() throws Exception {
        assertThat(listed("Addresses", ITEM)).containsExactlyInAnyOrderElementsOf(addresses());
    }

    @Test
    void limitsAreThoseOfTheConfiguration() throws Exception {
        List<String> properties = annotated(ConfigurationProperties.class)
                .flatMap(it -> Arrays.stream(it.getRecordComponents()))
                .map(it -> HUMP.matcher(it.getName()).replaceAll("-$1").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(properties).allMatch(ConfigurationPropertyName::isValid);
        assertThat(listed("Limits", ROW)).containsExactlyElementsOf(properties);
    }

    private static List<String> listed(String heading, Pattern entry) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## " + heading)).split("\n## ", -1)[0];
        return entry.matcher(section).results().map(it -> it.group(1)).toList();
    }

    private static Set<String> addresses() throws ClassNotFoundException {
        var addresses = new TreeSet<String>();
        annotated(RestController.class).forEach(controller -> {
            String root = mapping(controller).map(it -> it.path()[0]).orElse("");
            Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(method -> mapping(method).stream())
                    .flatMap(it -> paths(it).map(path -> it.method()[0] + " " + root + path))
                    .forEach(addresses::add);
        });
        return addresses;
    }

    private static Stream<Class<?>> annotated(Class<? extends Annotation> annotation) throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        Stream.Builder<Class<?>> found = Stream.builder();
        for (var candidate : scanner.findCandidateComponents("org.maillage.partners")) {
            found.add(Class.forName(candidate.getBeanClassName()));
        }
        return found.build();
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    private static Optional<RequestMapping> mapping(AnnotatedElement element) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }
}
