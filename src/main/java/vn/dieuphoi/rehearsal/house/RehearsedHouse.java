package vn.dieuphoi.rehearsal.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

/**
 * What a plan needs beside itself to be rehearsed, people and models, as files that the rehearsed application reads. A plan of
 * the demonstration's department needs none: its people and models play it.
 */
public final class RehearsedHouse implements AutoCloseable {

    private static final String PEOPLE = "people.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final @Nullable Path folder;
    private final @Nullable Path models;

    private RehearsedHouse(@Nullable Path folder, @Nullable Path models) {
        this.folder = folder;
        this.models = models;
    }

    /**
     * @param parties the register of a house, written like {@code plans/offices.yaml}; null to take the plan's own parties
     * @param models models and forms that stand before those drawn first; null for none
     */
    public static RehearsedHouse of(Plan plan, @Nullable Path parties, @Nullable Path models) {
        if (parties == null && PartyNames.isShipped(plan)) {
            return new RehearsedHouse(null, models);
        }
        try {
            Path folder = Files.createTempDirectory("dieuphoi-house-");
            RehearsedHouse house = new RehearsedHouse(folder, Files.createDirectory(folder.resolve("models")));
            house.write(plan, parties);
            house.writeModels(plan, models);
            return house;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Parties and people; null where those of the demonstration play. */
    public @Nullable Path folder() {
        return folder;
    }

    public @Nullable Path models() {
        return models;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private void write(Plan plan, @Nullable Path parties) throws IOException {
        JsonNode house = parties == null ? new MadeUpHouse(plan).offices() : YAML.readTree(Files.readString(parties));
        Path into = Objects.requireNonNull(folder);
        Files.writeString(into.resolve("offices.yaml"), YAML.writeValueAsString(house));
        Files.writeString(into.resolve(PEOPLE), YAML.writeValueAsString(new MadeUpPeople(house).people()));
    }

    private void writeModels(Plan plan, @Nullable Path own) throws IOException {
        Path into = Objects.requireNonNull(models);
        if (own != null) {
            copy(own, into);
        }
        PartyNames names = PartyNames.of(plan);
        Scaffold scaffold = new Scaffold(plan, names);
        for (PlanItem item : plan.items()) {
            Path file = into.resolve(PlannedItem.of(plan, item.code(), names).processId() + ".bpmn");
            if (!Files.exists(file)) {
                Files.writeString(file, scaffold.draft(item.code()));
            }
        }
    }

    private static void copy(Path models, Path folder) throws IOException {
        if (!Files.isDirectory(models)) {
            throw new Refused("Không có thư mục mô hình \"" + models + "\". Hãy kiểm tra đường dẫn.");
        }
        try (Stream<Path> files = Files.walk(models)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}
