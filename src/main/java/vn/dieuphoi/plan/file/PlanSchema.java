package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.Vietnamese;

/** Holds plan files against {@code plans/plan.schema.json} and drafts against {@code plans/plan-draft.schema.json}. */
final class PlanSchema {

    private static final Schema PLAN = load("plans/plan.schema.json");
    private static final Schema DRAFT = load("plans/plan-draft.schema.json");

    private PlanSchema() {}

    /** Every breach of the schema, in the order of the file. */
    static List<PointedFault> faults(JsonNode plan) {
        return PLAN.validate(plan).stream().map(PlanSchema::fault).toList();
    }

    /** Likewise of a draft, and of the plan file that it may carry. */
    static List<PointedFault> draftFaults(JsonNode draft) {
        List<PointedFault> faults = new ArrayList<>(
                DRAFT.validate(draft).stream().map(PlanSchema::fault).toList());
        if (draft.has("kept")) {
            faults(draft.path("kept"))
                    .forEach(fault -> faults.add(new PointedFault("/kept" + fault.pointer(), fault.message())));
        }
        return faults;
    }

    private static PointedFault fault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String field = error.getProperty();
        return new PointedFault(field == null ? pointer : pointer + "/" + field, message(error));
    }

    private static String message(Error error) {
        Object[] details = error.getArguments();
        return switch (error.getKeyword()) {
            case "required" -> "thiếu trường bắt buộc";
            case "additionalProperties" -> "trường lạ; hãy kiểm tra chính tả tên trường";
            case "type" ->
                "sai kiểu: cần " + details[1] + ", đang là " + details[0]
                        + (details[1].equals("string") ? "; hãy đặt trong dấu nháy" : "");
            case "enum" -> "phải là một trong " + details[0];
            case "pattern" -> "không đúng dạng " + details[0];
            case "format" -> "không phải ngày dạng năm-tháng-ngày, ví dụ 2023-12-31";
            case "maxLength" -> "dài quá " + details[0] + " ký tự";
            case "minLength" -> "không được để trống";
            default -> error.getMessage();
        };
    }

    private static Schema load(String name) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Vietnamese.LOCALE)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream schema = new ClassPathResource(name).getInputStream()) {
            return registry.getSchema(schema);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
