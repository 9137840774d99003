package org.coppice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says what question it answers, and knows no null. */
class PackageDescriptionTest {

    private static final List<String> MODULES = List.of("model", "importers", "resources", "app");

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_is_described_and_null_marked(Path folder) throws IOException {
        Path description = folder.resolve("package-info.java");

        assertThat(description).isRegularFile();
        assertThat(Files.readString(description)).startsWith("/**").contains("\n@NullMarked\npackage ");
    }

    static Stream<Path> packages() {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(PackageDescriptionTest::foldersBelow)
                .filter(PackageDescriptionTest::holdsJava);
    }

    private static Stream<Path> foldersBelow(Path root) {
        return listed(root, Integer.MAX_VALUE).stream().filter(Files::isDirectory);
    }

    private static boolean holdsJava(Path folder) {
        return listed(folder, 1).stream()
                .anyMatch(file -> file.getFileName().toString().endsWith(".java"));
    }

    private static List<Path> listed(Path root, int depth) {
        try (Stream<Path> found = Files.walk(root, depth)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
