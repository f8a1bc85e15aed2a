package vn.dieuphoi.adoption.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.rehearsal.RehearsalProcess;

/** What a rehearsal reads and writes, in a folder that goes with it. */
final class TrialFiles implements AutoCloseable {

    private static final String MODELS = "models";
    private static final String RESULT = "result";

    private final Path folder;
    private final List<String> arguments = new ArrayList<>();

    /** @param house the register, written like {@code plans/offices.yaml}; empty to let the plan's own parties play */
    TrialFiles(JsonNode draft, List<ItemModelFiles> models, Optional<String> house) {
        try {
            folder = Files.createTempDirectory("dieuphoi-trial-");
            Path file = folder.resolve("plan.yaml");
            Files.writeString(file, PlanJson.YAML.writeValueAsString(draft));
            arguments.addAll(List.of("--plan", file.toString()));
            if (house.isPresent()) {
                Path parties = folder.resolve("parties.yaml");
                Files.writeString(parties, house.get());
                arguments.addAll(List.of("--parties", parties.toString()));
            }
            Path drawn = Files.createDirectory(folder.resolve(MODELS));
            for (ItemModelFiles model : models) {
                Files.writeString(drawn.resolve(model.process() + ".bpmn"), model.bpmn());
                model.forms().forEach((name, form) -> write(drawn.resolve(name), form));
            }
            arguments.addAll(List.of("--models", drawn.toString()));
            arguments.addAll(List.of("--out", folder.resolve(RESULT).toString()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Of the command {@code rehearse}. */
    List<String> arguments() {
        return List.copyOf(arguments);
    }

    Optional<String> summary() {
        return read(RehearsalProcess.SUMMARY);
    }

    Optional<String> page() {
        return read(RehearsalProcess.PAGE);
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(RESULT).resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
