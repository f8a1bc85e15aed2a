package vn.dieuphoi.plan.file;

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
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

/**
 * Where plan files lie: the configured folder, else {@code plans/} in the working directory, else the plans inside the
 * jar. A plan file is named by the plan's id: {@code 2023.yaml}; the other
 * data that lie beside it are no plans.
 */
public final class PlanFolder {

    private static final String ENDING = ".yaml";

    private static final Pattern SAYS_WHICH = Pattern.compile("(?m)^(id|year):");

    private static final Path WORKING_FOLDER = Path.of("plans");

    private final String location;

    /** @param configured the property {@code dieuphoi.plans}: a folder, or empty */
    public PlanFolder(String configured) {
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

    /** All plan files by id. */
    public List<PlanFile> files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(location + "*.yaml");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(PlanFolder::name))
                    .map(file -> PlanFile.of("plans/" + name(file), file))
                    .filter(PlanFolder::isPlan)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws Refused when there is no file of that plan */
    PlanFile file(PlanId plan) {
        return files().stream()
                .filter(file -> file.name().equals("plans/" + plan + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new Refused("Không có tệp kế hoạch " + plan.words() + ". Hãy đặt tệp " + plan
                        + ".yaml vào thư mục plans/ hoặc chỉ đường dẫn bằng --file."));
    }

    /** The document of a plan as text, line by line; empty when it does not lie beside the plan file. */
    public Optional<List<String>> document(PlanId plan) {
        Resource text = new PathMatchingResourcePatternResolver().getResource(location + plan + ".txt");
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

    /** A file that is named by a year is one even where it is broken: then it has to be refused, not passed over. */
    private static boolean isPlan(PlanFile file) {
        String stem = file.name().substring("plans/".length(), file.name().length() - ENDING.length());
        return PlanId.isOne(stem)
                && (new PlanId(stem).namesAYear()
                        || SAYS_WHICH.matcher(file.yaml()).find());
    }

    private static String name(Resource file) {
        return Optional.ofNullable(file.getFilename()).orElse("");
    }
}
