package vn.dieuphoi.models.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.ItemProcess;

/**
 * Models and forms that belong together.
 *
 * @param models content of the BPMN files by file name
 * @param forms content of the forms by file name
 */
public record ModelFiles(Map<String, String> models, Map<String, String> forms) {

    public ModelFiles {
        models = Map.copyOf(models);
        forms = Map.copyOf(forms);
    }

    /** What the application ships: {@code processes/} and {@code forms/} on the class path. */
    public static ModelFiles shipped() {
        return new ModelFiles(resources("classpath:processes/**/*.bpmn"), resources("classpath:forms/*.form"));
    }

    /** The models and forms below two folders. */
    public static ModelFiles below(Path processes, Path forms) {
        return new ModelFiles(files(processes, ".bpmn"), files(forms, ".form"));
    }

    /** The same with this file added, or in place of the one of its name. */
    public ModelFiles with(Path model) {
        return with(name(model), read(model));
    }

    /** The same with this model added, or in place of the one of its name. */
    public ModelFiles with(String name, String content) {
        Map<String, String> more = new TreeMap<>(models);
        more.put(name, content);
        return new ModelFiles(more, forms);
    }

    /** The same with this form added, or in place of the one of its name. */
    public ModelFiles withForm(String name, String content) {
        Map<String, String> more = new TreeMap<>(forms);
        more.put(name, content);
        return new ModelFiles(models, more);
    }

    /** What is shared, what the department does itself, and the items of this plan alone. */
    public ModelFiles withoutItemsOfOthers(PlanId plan) {
        Map<String, String> kept = new TreeMap<>(models);
        kept.keySet()
                .removeIf(name -> name.startsWith(ItemProcess.PREFIX)
                        && ItemProcess.itemOf(name.replaceFirst("\\.bpmn$", ""))
                                .filter(item -> item.plan().equals(plan))
                                .isEmpty());
        return new ModelFiles(kept, forms);
    }

    /** The models below a folder. */
    public static List<Path> modelsIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được thư mục " + folder + ". Hãy kiểm tra đường dẫn.");
        }
    }

    /** Of the model or form of that name; empty when there is none. */
    String content(String name) {
        return models.getOrDefault(name, forms.getOrDefault(name, ""));
    }

    private static Map<String, String> files(Path folder, String ending) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(ending)).forEach(file -> contents.put(name(file), read(file)));
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được thư mục " + folder + ". Hãy kiểm tra đường dẫn.");
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được tệp " + file + ". Hãy kiểm tra đường dẫn và mã UTF-8.");
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Map<String, String> resources(String pattern) {
        Map<String, String> contents = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                contents.put(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
