package vn.dieuphoi.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.dieuphoi.office.PartyCode;

/** The mappers of this module; kept apart from the web's, so that a setting there cannot change a stored plan. */
public final class PlanJson {

    public static final ObjectMapper JSON = configured(new ObjectMapper());

    public static final ObjectMapper YAML = configured(new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)));

    private PlanJson() {}

    /** The plan as one line of JSON: the same plan always gives the same line. */
    public static String canonical(Plan plan) {
        try {
            return JSON.writeValueAsString(PlanText.of(plan));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The counterpart of {@link #canonical}. */
    static Plan plan(String json) {
        try {
            return JSON.readValue(json, PlanText.class).plan();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Kế hoạch lưu trong cơ sở dữ liệu không đọc được", unreadable);
        }
    }

    private static ObjectMapper configured(ObjectMapper mapper) {
        SimpleModule parties = new SimpleModule("parties")
                .addSerializer(PartyCode.class, ToStringSerializer.instance)
                .addDeserializer(PartyCode.class, new PartyCodeFromString());
        mapper.registerModules(new JavaTimeModule(), parties);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        // A list that a file leaves out is an empty one.
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    private static final class PartyCodeFromString extends FromStringDeserializer<PartyCode> {

        private static final long serialVersionUID = 1L;

        PartyCodeFromString() {
            super(PartyCode.class);
        }

        @Override
        protected PartyCode _deserialize(String value, DeserializationContext context) {
            return new PartyCode(value);
        }
    }
}
