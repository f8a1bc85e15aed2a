package vn.dieuphoi.operation.machine;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this node writes on its own machine. */
@Component
class MachineFiles {

    private final Path data;
    private final String log;

    MachineFiles(@Value("${dieuphoi.data:./data}") Path data, @Value("${logging.file.name:}") String log) {
        this.data = data;
        this.log = log;
    }

    Optional<Path> logFile() {
        return log.isBlank() ? Optional.empty() : Optional.of(Path.of(log).toAbsolutePath());
    }

    /** Folders that exist and must not run full. */
    Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        Path root = data.toAbsolutePath().normalize();
        folders.add(root.toFile().isDirectory() ? root : Path.of("").toAbsolutePath());
        logFile()
                .map(Path::getParent)
                .filter(folder -> folder.toFile().isDirectory())
                .ifPresent(folders::add);
        return folders;
    }
}
