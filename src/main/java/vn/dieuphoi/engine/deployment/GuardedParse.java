package vn.dieuphoi.engine.deployment;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * Looks through a model as the engine itself read it, before anything is made of it: some of what a model names is
 * created or evaluated while it is parsed, which is too early for a listener. A stored model comes by here as well when
 * the engine loads it.
 */
final class GuardedParse extends BpmnParse {

    private static final String NOTHING_DONE = "Chưa có gì được áp dụng; hãy sửa tệp bằng Camunda Modeler rồi thử lại.";

    /** The check of models asks for more of most of them; this much keeps the engine from turning in a circle. */
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    private final Predicate<String> isBean;

    GuardedParse(BpmnParser parser, Predicate<String> isBean) {
        super(parser);
        this.isBean = isBean;
    }

    @Override
    public BpmnParse execute() {
        try {
            return super.execute();
        } catch (ProcessEngineException unread) {
            // Refused by the reader itself, as long as the engine's own switch against foreign entities is on.
            if (String.valueOf(unread.getMessage()).contains("DOCTYPE")) {
                throw new Refused("Tệp " + name + " có khai báo <!DOCTYPE>, mô hình không được có; hãy bỏ dòng đó. "
                        + NOTHING_DONE);
            }
            throw unread;
        }
    }

    @Override
    protected void parseRootElement() {
        look(rootElement, new Place("-", "", false, false));
        super.parseRootElement();
    }

    private void look(Element element, Place around) {
        Place place = around.inside(element);
        fault(part(element), place).ifPresent(fault -> {
            throw new Refused("Tệp %s, dòng %d, phần tử %s: %s. ".formatted(name, element.getLine(), place.owner, fault)
                    + NOTHING_DONE);
        });
        element.elements().forEach(child -> look(child, place));
    }

    private Optional<String> fault(ModelPart part, Place place) {
        return CodeInModels.fault(part)
                .or(() -> CodeInModels.codeInExpressions(part).stream()
                        .findFirst()
                        .map(code -> "biểu thức " + code
                                + " là mã lệnh; chỉ dùng tên, lời gọi bean, so sánh với chữ, ! và &&"))
                // What a later release no longer knows or allows must not keep the work of an old model from going on.
                .or(() -> deployment.isNew() ? faultOfNew(part, place) : Optional.empty());
    }

    private Optional<String> faultOfNew(ModelPart part, Place place) {
        return CodeInModels.delegates(part).stream()
                .filter(bean -> !isBean.test(bean))
                .findFirst()
                .map(unknown -> "ứng dụng không có việc tự động \"" + unknown + "\"; hãy sửa tên")
                .or(() -> LimitsOfModels.fault(part, place.process, place.starts, SHORTEST_WAIT));
    }

    private static ModelPart part(Element element) {
        Map<String, String> attributes = new HashMap<>();
        element.attributes().stream()
                // The engine takes the names of namespaces for attributes.
                .filter(name -> !name.equals("xmlns") && !name.startsWith("xmlns:"))
                .forEach(name -> attributes.put(name, element.attribute(name)));
        return new ModelPart(
                element.getUri() == null ? "" : element.getUri(), element.getTagName(), attributes, element.getText());
    }

    /**
     * Where an element stands.
     *
     * @param owner id of the element, or of the nearest one around it
     * @param process id of the process around it; empty outside of one
     * @param inSubProcess whether it stands in a part of it
     * @param starts whether that is a start event of the process itself
     */
    private record Place(String owner, String process, boolean inSubProcess, boolean starts) {

        Place inside(Element element) {
            @Nullable String id = element.attribute("id");
            String owner = id == null ? this.owner : id;
            return switch (element.getTagName()) {
                case "process" -> new Place(owner, owner, false, false);
                case "subProcess", "transaction" -> new Place(owner, process, true, false);
                case "startEvent" -> new Place(owner, process, inSubProcess, !inSubProcess);
                default -> new Place(owner, process, inSubProcess, starts);
            };
        }
    }
}
