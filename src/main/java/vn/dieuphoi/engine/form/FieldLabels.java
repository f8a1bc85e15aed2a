package vn.dieuphoi.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the fields of the forms that we bring are called, for whoever shows afterwards what was written into them. */
@Component
public class FieldLabels {

    private final Map<String, String> labels = new LinkedHashMap<>();

    FieldLabels() {
        try {
            Resource[] forms = new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form");
            Arrays.sort(forms, Comparator.comparing(form -> String.valueOf(form.getFilename())));
            for (Resource form : forms) {
                FormSchema.parse(form.getContentAsString(StandardCharsets.UTF_8))
                        .fields()
                        .values()
                        .forEach(field -> labels.putIfAbsent(field.key(), field.label()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty for a field that none of our forms has. */
    public Optional<String> of(String key) {
        return Optional.ofNullable(labels.get(key));
    }
}
