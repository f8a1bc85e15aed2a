package vn.dieuphoi.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import vn.dieuphoi.Refused;

/** A folder with models and forms that stand before the shipped ones: what is about to be adopted, for a rehearsal. */
final class ModelFolder {

    private final Map<String, Resource> files = new TreeMap<>();

    /** @param folder a path, or empty when there is none */
    ModelFolder(String folder) {
        if (folder.isBlank()) {
            return;
        }
        if (!Files.isDirectory(Path.of(folder))) {
            throw new Refused("Không có thư mục mô hình \"" + folder + "\". Hãy kiểm tra đường dẫn.");
        }
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            all.filter(Files::isRegularFile)
                    .map(FileSystemResource::new)
                    .forEach(file -> files.put(file.getFilename(), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Resource> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** All models by file name, those of this folder in the place of the shipped ones of the same name. */
    List<Resource> before(Resource... shipped) {
        Map<String, Resource> models = new TreeMap<>();
        for (Resource model : shipped) {
            models.put(String.valueOf(model.getFilename()), model);
        }
        files.forEach((name, file) -> {
            if (name.endsWith(".bpmn")) {
                models.put(name, file);
            }
        });
        return List.copyOf(models.values());
    }
}
