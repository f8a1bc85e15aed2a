package vn.dieuphoi.office.file;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;

/** Reads the data files of this module; unknown fields are refused with the line they stand in. */
public final class DataFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new ParameterNamesModule()).build();

    private DataFiles() {}

    public static OfficesFile offices() {
        return read("plans/offices.yaml", YAML.readerFor(OfficesFile.class));
    }

    public static PeopleFile demoPeople() {
        return read("plans/people-demo.yaml", YAML.readerFor(PeopleFile.class));
    }

    private static <T> T read(String path, ObjectReader reader) {
        try (InputStream content = new ClassPathResource(path).getInputStream()) {
            return reader.readValue(content);
        } catch (IOException e) {
            throw new IllegalStateException("Không đọc được tệp dữ liệu " + path + ": " + e.getMessage(), e);
        }
    }
}
