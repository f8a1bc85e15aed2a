package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package can be looked over at once, and a simple name means one thing in the whole product. */
class PackagesTest {

    /** About twenty; beyond it a second level, named after a thing. */
    private static final int MOST_CLASSES = 22;

    @Test
    void noPackageHoldsMoreThanOneLooksOver() throws IOException {
        Map<Path, List<Path>> packages = classesBy(Path::getParent);

        assertThat(packages).isNotEmpty();
        packages.forEach((folder, classes) -> assertThat(classes)
                .as("classes of %s: give them a second level", folder)
                .hasSizeLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void noSimpleNameStandsTwice() throws IOException {
        Map<Path, List<Path>> names = classesBy(Path::getFileName);

        assertThat(names).isNotEmpty();
        names.forEach((name, classes) ->
                assertThat(classes).as("%s: one name, one thing", name).hasSize(1));
    }

    private static Map<Path, List<Path>> classesBy(Function<Path, Path> what) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()));
        }
    }
}
