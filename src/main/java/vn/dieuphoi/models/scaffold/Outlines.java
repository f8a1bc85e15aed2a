package vn.dieuphoi.models.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.dieuphoi.models.scaffold.outline.OutlineFile;

/** The outlines from which the models of the items are drawn: {@code plan-item-3-4.steps.yaml} beside its BPMN file. */
public final class Outlines {

    private static final String ENDING = ".steps.yaml";

    private final Map<String, String> yamlByProcess = new TreeMap<>();

    private Outlines() {}

    /** What the application ships. */
    public static Outlines shipped() {
        Outlines outlines = new Outlines();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:processes/items/" + PlannedItem.PROCESS + "*" + ENDING)) {
                outlines.add(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outlines;
    }

    public static Outlines below(Path folder) {
        Outlines outlines = new Outlines();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(PlannedItem.PROCESS) && name.endsWith(ENDING)) {
                    outlines.add(name, Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new OutlineRefused("Không đọc được thư mục " + folder + ". Hãy kiểm tra đường dẫn và mã UTF-8.");
        }
        return outlines;
    }

    /** The YAML; empty where nobody has outlined the item. */
    public Optional<String> of(PlannedItem item) {
        return Optional.ofNullable(yamlByProcess.get(item.processId()));
    }

    /** Whether the item's model was changed by hand, so that it is not drawn again. */
    public boolean byHand(PlannedItem item) {
        return of(item).filter(OutlineFile::byHand).isPresent();
    }

    private void add(String file, String yaml) {
        yamlByProcess.put(file.substring(0, file.length() - ENDING.length()), yaml);
    }
}
