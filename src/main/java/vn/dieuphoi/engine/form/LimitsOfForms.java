package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dieuphoi.TypedNumber;

/**
 * What a form may hold: the components that the server can check, conditions and patterns that end, limits that are
 * numbers. The browser would show much more, and then nothing of it could be handed in.
 */
public final class LimitsOfForms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What people can fill in, with what it is called. */
    public static final Map<String, String> INPUT_WORDS = Map.of(
            "textfield", "ô chữ một dòng",
            "textarea", "ô chữ nhiều dòng",
            "number", "ô số",
            "checkbox", "ô đánh dấu",
            "select", "chọn một trong danh sách thả xuống",
            "radio", "chọn một trong các nút",
            "checklist", "đánh dấu nhiều mục",
            "taglist", "chọn nhiều trong danh sách thả xuống",
            "datetime", "ngày (subtype date, không kèm giờ)");

    /** What only stands there to be read. */
    public static final Map<String, String> SHOWN_WORDS =
            Map.of("text", "chữ", "separator", "đường kẻ", "spacer", "khoảng trống", "group", "nhóm ô");

    private static final Set<String> SHOWN = SHOWN_WORDS.keySet();

    /** The one place where a form may compute something. */
    private static final String HIDE = "hide";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(?!\\s*[a-zA-Z][a-zA-Z0-9]*\\s*}})");
    private static final int MOST_COMPONENTS = 100;
    private static final int DEEPEST = 3;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int components;
    private boolean fields;

    private LimitsOfForms() {}

    /**
     * @param place key of the field or id of the component; "-" for the whole form
     * @param words what is wrong and what to do
     */
    public record Fault(String place, String words) {}

    public static List<Fault> faults(String json) {
        try {
            return faults(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            return List.of(new Fault("-", "không đọc được như JSON; hãy mở bằng Camunda Modeler và lưu lại"));
        }
    }

    public static List<Fault> faults(JsonNode form) {
        LimitsOfForms limits = new LimitsOfForms();
        limits.faults.addAll(FormLetters.faults(form));
        if (!form.path("components").isArray()) {
            limits.add("-", "không phải biểu mẫu: thiếu danh sách components; hãy tạo lại bằng Camunda Modeler");
            return limits.faults;
        }
        limits.look(form, 0);
        if (!limits.fields) {
            limits.add("-", "biểu mẫu không có ô nào để điền; hãy thêm ít nhất một ô");
        }
        if (limits.components > MOST_COMPONENTS) {
            limits.add("-", "biểu mẫu có " + limits.components + " phần, nhiều nhất " + MOST_COMPONENTS + "; hãy bớt");
        }
        return List.copyOf(limits.faults);
    }

    private void look(JsonNode parent, int depth) {
        for (JsonNode component : parent.path("components")) {
            components++;
            if (depth > DEEPEST) {
                add(place(component), "các nhóm lồng nhau quá " + DEEPEST + " lớp; hãy đưa ra ngoài");
                return;
            }
            component(component);
            look(component, depth + 1);
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        if (FormField.INPUTS.contains(type)) {
            fields = true;
            field(component, type);
        } else if (!SHOWN.contains(type)) {
            add(
                    place(component),
                    "không dùng thành phần \"" + type
                            + "\"; chỉ dùng chữ, ô chữ, ô nhiều dòng, ô số, ngày, chọn một, danh sách, đánh dấu");
        }
        computed(component, "", place(component));
        String hide = component.path("conditional").path(HIDE).asText("");
        if (!hide.isBlank() && FormCondition.read(hide).isEmpty()) {
            add(
                    place(component),
                    "điều kiện ẩn \"" + hide
                            + "\" không dùng được; chỉ so sánh ô với giá trị, ví dụ =decision != \"returned\", nối bằng and, or, not(…)");
        }
    }

    /** Everything else that form-js would evaluate, wherever it stands. */
    private void computed(JsonNode node, String name, String place) {
        if (node.isTextual()) {
            String text = node.asText();
            if (text.startsWith("=") && !name.equals(HIDE)) {
                add(place, "\"" + name + "\" không được tính bằng công thức; hãy ghi hẳn chữ hoặc giá trị");
            } else if (PLACEHOLDER.matcher(text).find()) {
                add(place, "\"" + name + "\" chỉ được chèn tên, ví dụ {{taskContext}}; hãy bỏ phần tính toán");
            }
        }
        node.properties().forEach(child -> {
            if (!child.getKey().equals("components")) {
                computed(child.getValue(), child.getKey(), place);
            }
        });
        if (node.isArray()) {
            node.forEach(child -> computed(child, name, place));
        }
    }

    private void field(JsonNode component, String type) {
        String key = component.path("key").asText();
        if (key.isBlank()) {
            add(place(component), "ô chưa có khóa (key) nên không giữ được điều người dùng điền; hãy đặt khóa");
        } else if (!keys.add(key)) {
            add(key, "hai ô cùng một khóa; hãy đặt khóa khác nhau");
        }
        limits(component);
        JsonNode pattern = component.path("validate").path("pattern");
        if (pattern.isTextual() && !pattern.asText().isBlank()) {
            FormPattern.fault(pattern.asText()).ifPresent(fault -> add(place(component), fault));
        }
        if (type.equals("datetime") && !component.path("subtype").asText("date").equals("date")) {
            add(place(component), "ô ngày phải là ngày (subtype \"date\"), không kèm giờ; hãy đổi loại");
        }
        if (new FormField(key, component, List.of()).choice()) {
            choice(component);
        }
    }

    private void limits(JsonNode component) {
        for (String name : List.of("min", "max", "minLength", "maxLength")) {
            JsonNode limit = component.path("validate").path(name);
            if (limit.isValueNode()
                    && !limit.asText("").isBlank()
                    && number(limit).isEmpty()) {
                add(place(component), "giới hạn " + name + " = \"" + limit.asText() + "\" không phải số; hãy ghi số");
            }
        }
        crossed(component, "min", "max");
        crossed(component, "minLength", "maxLength");
        JsonNode digits = component.path("decimalDigits");
        if (!digits.isMissingNode() && !(digits.isInt() && digits.asInt() >= 0 && digits.asInt() <= 10)) {
            add(place(component), "số chữ số lẻ (decimalDigits) phải từ 0 đến 10; hãy sửa");
        }
        JsonNode required = component.path("validate").path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            add(place(component), "\"required\" phải là true hoặc false; hãy sửa");
        }
        if (required.asBoolean() && new FormField("", component, List.of()).fixed()) {
            add(place(component), "ô bắt buộc nhưng không cho điền (disabled, readonly); hãy bỏ một trong hai");
        }
    }

    private void crossed(JsonNode component, String least, String most) {
        Optional<BigDecimal> from = number(component.path("validate").path(least));
        Optional<BigDecimal> to = number(component.path("validate").path(most));
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            add(place(component), least + " lớn hơn " + most + " nên không giá trị nào điền được; hãy sửa");
        }
    }

    private static Optional<BigDecimal> number(JsonNode limit) {
        String text = limit.isValueNode() ? limit.asText("") : "";
        return text.matches("-?\\d{1," + TypedNumber.MOST_DIGITS + "}(\\.\\d{1,10})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private void choice(JsonNode component) {
        boolean fromOutside = !component.path("valuesKey").asText("").isBlank();
        Set<String> values = new HashSet<>();
        boolean distinct = true;
        for (JsonNode value : component.path("values")) {
            String text = value.path("value").asText("");
            distinct &= !text.isBlank() && values.add(text);
        }
        if (!fromOutside && values.isEmpty()) {
            add(place(component), "chưa có lựa chọn nào; hãy thêm lựa chọn");
        } else if (!distinct) {
            add(place(component), "có lựa chọn trống hoặc trùng giá trị; hãy đặt mỗi lựa chọn một giá trị");
        }
    }

    private void add(String place, String words) {
        faults.add(new Fault(place, words));
    }

    private static String place(JsonNode component) {
        String key = component.path("key").asText("");
        String id = component.path("id").asText("-");
        return key.isBlank() ? id : key;
    }
}
