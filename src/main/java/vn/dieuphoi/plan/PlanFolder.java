package vn.dieuphoi.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.dieuphoi.Refused;

/**
 * Where plan files lie: the configured folder, else {@code plans/} in the working directory, else the plans inside the
 * jar. A plan file is named by its year: {@code 2023.yaml}.
 */
final class PlanFolder {

    private static final Path WORKING_FOLDER = Path.of("plans");

    private final String location;

    /** @param configured the property {@code dieuphoi.plans}: a folder, or empty */
    PlanFolder(String configured) {
        if (!configured.isBlank() && !Files.isDirectory(Path.of(configured))) {
            throw new Refused("Không có thư mục kế hoạch \"" + configured
                    + "\". Hãy sửa cấu hình dieuphoi.plans hoặc tạo thư mục.");
        }
        Path folder = configured.isBlank() ? WORKING_FOLDER : Path.of(configured);
        this.location = Files.isDirectory(folder) ? folder.toUri().toString() : "classpath:plans/";
    }

    /** For commands that run without Spring: system property, else environment, else the default. */
    static PlanFolder fromSystem() {
        String fromEnvironment = Objects.requireNonNullElse(System.getenv("DIEUPHOI_PLANS"), "");
        return new PlanFolder(System.getProperty("dieuphoi.plans", fromEnvironment));
    }

    /** All plan files by year. */
    List<PlanFile> files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(location + "????.yaml");
            return Arrays.stream(found)
                    .filter(file -> name(file).matches("\\d{4}\\.yaml"))
                    .sorted(Comparator.comparing(PlanFolder::name))
                    .map(file -> PlanFile.of("plans/" + name(file), file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws Refused when there is no plan file of that year */
    PlanFile file(int year) {
        return files().stream()
                .filter(file -> file.name().equals("plans/" + year + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new Refused("Không có tệp kế hoạch năm " + year + ". Hãy đặt tệp " + year
                        + ".yaml vào thư mục plans/ hoặc chỉ đường dẫn bằng --file."));
    }

    /** The document of a year as text, line by line; empty when it does not lie beside the plan file. */
    Optional<List<String>> document(int year) {
        Resource text = new PathMatchingResourcePatternResolver().getResource(location + year + ".txt");
        if (!text.isReadable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        return Optional.ofNullable(file.getFilename()).orElse("");
    }
}
