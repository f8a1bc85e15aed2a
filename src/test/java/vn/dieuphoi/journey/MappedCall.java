package vn.dieuphoi.journey;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One mapping of the application as a caller sees it.
 *
 * @param path with its variables in braces
 * @param inPath names of the variables
 * @param fields names of parameters and of what a form is bound to
 * @param files names of parameters that hold files
 */
record MappedCall(String method, String path, List<String> inPath, List<String> fields, List<String> files) {

    /** What a method that takes all parameters as they come looks for among them. */
    private static final Map<String, List<String>> TAKEN_FROM_ALL = Map.of(
            "board", List.of("ngay.userTask_x", "lyDo"),
            "coordination", List.of("xuLy-x", "noiDung-x"),
            "models", List.of("ban", "ly-do", "den.task_x"),
            "reporting", List.of("on", "value", "part0", "source"),
            "worklist", List.of("percent.x", "decision.x", "words.x"));

    static Stream<MappedCall> of(RequestMappingInfo mapping, HandlerMethod handler) {
        List<String> inPath = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            read(parameter, inPath, fields, files);
        }
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods(mapping).map(method -> new MappedCall(method, path, inPath, fields, files)));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private static void read(MethodParameter parameter, List<String> inPath, List<String> fields, List<String> files) {
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
        if (variable != null) {
            inPath.add(named(variable.name(), parameter));
        } else if (field != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
            String module = parameter.getContainingClass().getPackageName().split("\\.")[2];
            fields.addAll(Objects.requireNonNull(TAKEN_FROM_ALL.get(module), module));
        } else if (field != null) {
            boolean file = parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName());
            (file ? files : fields).add(named(field.name(), parameter));
        } else if (parameter.getParameterType().isRecord()) {
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(fields::add);
        }
    }

    private static String named(String annotated, MethodParameter parameter) {
        return annotated.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : annotated;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
