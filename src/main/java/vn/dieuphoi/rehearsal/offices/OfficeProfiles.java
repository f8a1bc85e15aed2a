package vn.dieuphoi.rehearsal.offices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.Refused;

/** Finds profiles: a file of the person's choice, else {@code plans/rehearsal/} here, else the ones inside the jar. */
public final class OfficeProfiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new ParameterNamesModule()).build();
    private static final String FOLDER = "plans/rehearsal/";

    private OfficeProfiles() {}

    /**
     * The profile of a name or a file, completed with the answers that all profiles share.
     *
     * @throws Refused when there is none, or its content is wrong
     */
    public static OfficeProfile find(String nameOrFile) {
        Path file = Path.of(nameOrFile);
        String yaml = Files.isRegularFile(file) ? read(file) : named(nameOrFile);
        try {
            OfficeProfile profile = YAML.readValue(yaml, OfficeProfile.class);
            return profile.after(common());
        } catch (JsonProcessingException wrong) {
            throw refused(nameOrFile, wrong);
        }
    }

    private static List<Answer> common() {
        try {
            Map<String, List<Answer>> content = YAML.readValue(named("answers"), new TypeReference<>() {});
            return content.getOrDefault("answers", List.of());
        } catch (JsonProcessingException wrong) {
            throw refused("answers", wrong);
        }
    }

    private static Refused refused(String file, JsonProcessingException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return new Refused("Hồ sơ đơn vị \"" + file + "\" có trường lạ “" + unknown.getPropertyName()
                    + "”. Các trường ở chỗ này: " + unknown.getKnownPropertyIds() + ".");
        }
        int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
        return new Refused("Hồ sơ đơn vị \"" + file + "\" sai ở dòng " + line + ": " + wrong.getOriginalMessage());
    }

    private static String named(String name) {
        Path here = Path.of(FOLDER + name + ".yaml");
        if (Files.isRegularFile(here)) {
            return read(here);
        }
        ClassPathResource shipped = new ClassPathResource(FOLDER + name + ".yaml");
        try {
            return shipped.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new Refused(
                    "Không có hồ sơ đơn vị \"" + name
                            + "\". Các hồ sơ có sẵn: diligent, typical, silent, random, slow-leadership, slow-leads, slow-partners; hoặc ghi đường dẫn một tệp YAML.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được tệp " + file + ". Hãy kiểm tra quyền đọc và mã UTF-8.");
        }
    }
}
