package vn.dieuphoi;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A subject stands in the database as its key. */
@Converter(autoApply = true)
@Immutable
class SubjectColumn implements AttributeConverter<Subject, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Subject subject) {
        return subject == null ? null : subject.key();
    }

    @Override
    public @Nullable Subject convertToEntityAttribute(@Nullable String key) {
        return key == null ? null : Subject.of(key);
    }
}
