package vn.dieuphoi.work;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reads what is stored, whatever it is: {@code 1e2000} that came in before numbers had bounds stands in the database with
 * all its digits, and one such number must not close the item's pages for everybody.
 */
@Component
class StoredJson implements HibernatePropertiesCustomizer {

    /** PostgreSQL's longest number has 131 072 digits before the point and 16 383 after it. */
    private static final int LONGEST_NUMBER = 150_000;

    @Override
    public void customize(Map<String, Object> settings) {
        JsonFactory tolerant = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        settings.put(
                MappingSettings.JSON_FORMAT_MAPPER,
                new JacksonJsonFormatMapper(
                        JsonMapper.builder(tolerant).findAndAddModules().build()));
    }
}
