package vn.dieuphoi.models.usable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Service;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.engine.form.FormReads;
import vn.dieuphoi.engine.form.LimitsOfForms;
import vn.dieuphoi.models.check.ClassPathBeans;
import vn.dieuphoi.models.check.execution.PartCheck;
import vn.dieuphoi.models.check.flow.AllowedElementsRule;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.desk.version.NumberOrder;

/** Everything that a model or a form may use, each with an example out of what is in force. */
@Service
public class UsableThings {

    private static final JsonMapper JSON = new JsonMapper();

    private final DeployedModels models;
    private final ClassPathBeans beans = new ClassPathBeans();

    UsableThings(DeployedModels models) {
        this.models = models;
    }

    /** By name. */
    public List<UsableBean> beans() {
        Usages usages = new Usages(inForce());
        return beans.names().stream()
                .sorted()
                .map(name -> bean(name, beans.find(name).orElseThrow(), usages))
                .toList();
    }

    /** Shared models first: they show more than one item does. */
    private Map<ModelVersion, String> inForce() {
        Map<ModelVersion, String> texts = new LinkedHashMap<>();
        models.inForce().values().stream()
                .sorted(Comparator.comparing(
                                (ModelVersion version) -> version.process().startsWith("plan-item-"))
                        .thenComparing(ModelVersion::process, NumberOrder.OF_KEYS))
                .forEach(version -> texts.put(version, models.content(version).bpmn()));
        return texts;
    }

    private UsableBean bean(String name, Class<?> type, Usages usages) {
        UsableBean.Kind kind = JavaDelegate.class.isAssignableFrom(type)
                ? UsableBean.Kind.WORK
                : TaskListener.class.isAssignableFrom(type) ? UsableBean.Kind.LISTENER : UsableBean.Kind.ASKED;
        List<UsableFunction> functions = Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(ExpressionMethod.class))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .map(method -> function(name, method, usages))
                .toList();
        return new UsableBean(
                name,
                kind,
                beans.says(name),
                functions,
                beans.reads(name).map(UsableThings::fields).orElse(List.of()),
                kind == UsableBean.Kind.ASKED ? Usage.NONE : usages.ofBean(name));
    }

    private static UsableFunction function(String bean, Method method, Usages usages) {
        List<String> names =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        List<String> parameters = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName() + ": "
                        + PartCheck.VARIABLES.getOrDefault(parameter.getName(), kind(parameter.getType())))
                .toList();
        ExpressionMethod says = method.getAnnotation(ExpressionMethod.class);
        return new UsableFunction(
                bean + "." + method.getName() + "(" + String.join(", ", names) + ")",
                gives(method.getReturnType()),
                says == null ? "" : says.value(),
                parameters,
                usages.ofFunction(bean, method.getName()));
    }

    private static String kind(Class<?> type) {
        return type == int.class ? "một số nguyên" : "chữ, viết trong dấu nháy đơn";
    }

    private static String gives(Class<?> type) {
        if (type == Date.class) {
            return "ngày giờ";
        }
        if (type == boolean.class) {
            return "đúng hoặc sai";
        }
        return Collection.class.isAssignableFrom(type) ? "danh sách" : "nhóm người";
    }

    private static List<String> fields(FormReads reads) {
        List<String> lines = new ArrayList<>();
        reads.needs()
                .forEach(need -> lines.add(
                        need.name() + ": " + need.kind().words() + (need.required() ? ", luôn phải điền" : "")));
        if (reads.everything()) {
            lines.add("mọi ô của biểu mẫu, dù tên gì");
        }
        return lines;
    }

    /** Forms in force, by name. */
    public List<UsableForm> forms() {
        Map<String, String> contents = new TreeMap<>();
        Map<String, TreeSet<String>> users = new TreeMap<>();
        models.inForce().values().forEach(version -> {
            ModelContent content = models.content(version);
            content.forms().forEach((name, form) -> {
                contents.putIfAbsent(name, form);
                users.computeIfAbsent(name, each -> new TreeSet<>(NumberOrder.OF_KEYS))
                        .add(version.name());
            });
        });
        List<UsableForm> forms = new ArrayList<>();
        users.forEach((name, using) -> forms.add(new UsableForm(
                name.replaceFirst("\\.form$", ""), List.copyOf(using), labels(contents.getOrDefault(name, "{}")))));
        return forms;
    }

    private static List<String> labels(String form) {
        try {
            List<String> labels = new ArrayList<>();
            collect(JSON.readTree(form), labels);
            return labels;
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
    }

    private static void collect(JsonNode parent, List<String> labels) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            if (LimitsOfForms.INPUT_WORDS.containsKey(type)) {
                String label = component
                        .path("label")
                        .asText(component.path("dateLabel").asText(""));
                labels.add(component.path("key").asText() + ": " + label + " (" + LimitsOfForms.INPUT_WORDS.get(type)
                        + ")");
            }
            collect(component, labels);
        }
    }

    /** What it holds, by the name of the variable. */
    public Map<String, String> variables() {
        return new TreeMap<>(PartCheck.VARIABLES);
    }

    /** What it is called, by its type in the form. */
    public Map<String, String> components() {
        Map<String, String> all = new TreeMap<>(LimitsOfForms.INPUT_WORDS);
        all.putAll(LimitsOfForms.SHOWN_WORDS);
        return all;
    }

    /** What it is called, by its type in the model. */
    public Map<String, String> elements() {
        Map<String, String> all = new TreeMap<>(AllowedElementsRule.NODES);
        all.putAll(AllowedElementsRule.EVENTS);
        return all;
    }
}
