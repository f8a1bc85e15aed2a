package vn.dieuphoi.office.file;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads the data files of this module; unknown fields are refused with the line they stand in. */
public final class DataFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new ParameterNamesModule()).build();

    private DataFiles() {}

    public static OfficesFile offices() {
        return read(new ClassPathResource("plans/offices.yaml"), YAML.readerFor(OfficesFile.class));
    }

    public static PeopleFile demoPeople() {
        return read(new ClassPathResource("plans/people-demo.yaml"), YAML.readerFor(PeopleFile.class));
    }

    /** Of another house than the demonstration's: {@code offices.yaml} in a folder. */
    public static OfficesFile offices(Path house) {
        return read(new FileSystemResource(house.resolve("offices.yaml")), YAML.readerFor(OfficesFile.class));
    }

    /** {@code people.yaml} in a folder. */
    public static PeopleFile people(Path house) {
        return read(new FileSystemResource(house.resolve("people.yaml")), YAML.readerFor(PeopleFile.class));
    }

    private static <T> T read(Resource path, ObjectReader reader) {
        try (InputStream content = path.getInputStream()) {
            return reader.readValue(content);
        } catch (IOException e) {
            throw new IllegalStateException("Không đọc được tệp dữ liệu " + path + ": " + e.getMessage(), e);
        }
    }
}
