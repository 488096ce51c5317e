package org.maillage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The next version of a service, built from the present sources and the change that {@code releases/<service>.diff} declares: a
 * source tree of its own, to be asked about, and jars that can run.
 *
 * @param tree      what of the source tree the version is made of
 * @param own       the service's own classes, in place of those that it has now
 * @param contracts what is told of statements; only where that changes, as nothing else of them is read by what runs
 */
record NextVersion(String service, Path tree, Path own, List<Path> contracts) {

    /** What the next version is called. */
    static final String VERSION = "1.1.0";

    private static final String CONTRACTS = "platform/contracts/src/main/resources";
    private static final String BUILD = "META-INF/build-info.properties";
    private static final String STATEMENTS = CONTRACTS + "/contracts/statements/";

    /**
     * Builds it.
     *
     * @param now    the service's own classes as they run now
     * @param others class path of what it is compiled with besides
     * @param folder where it may put things
     */
    static NextVersion built(Path project, String service, Path now, List<Path> others, Path folder) {
        String module = "services/" + service;
        Diff change = Diff.of(text("/releases/" + service + ".diff"));
        Path tree = folder.resolve("tree");
        copy(project.resolve(CONTRACTS), tree.resolve(CONTRACTS));
        copy(project.resolve(module).resolve("src/main"), tree.resolve(module).resolve("src/main"));
        copyRecords(project.resolve("services"), tree.resolve("services"));
        change.applyTo(tree);
        Path classes = folder.resolve("classes");
        compile(tree.resolve(module).resolve("src/main/java"), others, classes);
        Path own = folder.resolve(service + ".jar");
        replace(now, classes, own);
        boolean told = change.paths().stream().anyMatch(path -> path.startsWith(STATEMENTS));
        return new NextVersion(service, tree, own, told ? List.of(tree.resolve(CONTRACTS)) : List.of());
    }

    /** All of its classes: one that was not compiled with the others would know nothing of what they have more. */
    private static void compile(Path sources, List<Path> others, Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var words = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var found = Files.walk(sources)) {
            List<Path> all = found.filter(it -> it.toString().endsWith(".java")).toList();
            String classPath = others.stream().map(Path::toString).collect(Collectors.joining(":"));
            List<String> options =
                    List.of("-d", classes.toString(), "-classpath", classPath, "-parameters", "-proc:none", "-nowarn");
            var task = compiler.getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(all));
            assertThat(task.call()).as(words::toString).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the folders of the jar, without which no package is looked through. */
    private static void replace(Path now, Path classes, Path own) {
        Map<String, Path> compiled = filesBelow(classes);
        try (var before = new JarFile(now.toFile());
                var after = new JarOutputStream(Files.newOutputStream(own))) {
            for (JarEntry entry : before.stream().toList()) {
                after.putNextEntry(new JarEntry(entry.getName()));
                Path newer = compiled.remove(entry.getName());
                byte[] content =
                        newer == null ? before.getInputStream(entry).readAllBytes() : Files.readAllBytes(newer);
                after.write(entry.getName().equals(BUILD) ? ofThisVersion(content) : content);
            }
            for (var added : compiled.entrySet()) {
                after.putNextEntry(new JarEntry(added.getKey()));
                after.write(Files.readAllBytes(added.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ofThisVersion(byte[] build) {
        return new String(build, StandardCharsets.UTF_8)
                .replaceFirst("(?m)^build\\.version=.*$", "build.version=" + VERSION)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            it -> folder.relativize(it).toString(), it -> it, (it, _) -> it, HashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path it : all.toList()) {
                Path target = to.resolve(from.relativize(it).toString());
                if (Files.isDirectory(it)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(it, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is recorded beside the sources of each service: its version, what it reads, what it shows. */
    private static void copyRecords(Path services, Path to) {
        try (var files = Files.walk(services, 2)) {
            for (Path it : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(services.relativize(it).toString());
                Files.createDirectories(target.getParent());
                Files.copy(it, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (var in = NextVersion.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
