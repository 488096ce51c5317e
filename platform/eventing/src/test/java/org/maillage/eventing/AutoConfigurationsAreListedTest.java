package org.maillage.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

class AutoConfigurationsAreListedTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void everyAutoConfigurationOfTheModuleIsListed() throws IOException {
        List<String> listed =
                ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                        .filter(name -> name.startsWith("org.maillage.eventing."))
                        .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(written()).isNotEmpty();
    }

    private static List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("AutoConfiguration.class"))
                    .map(name -> name.replace('/', '.').replace(".class", ""))
                    .toList();
        }
    }
}
