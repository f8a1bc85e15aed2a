package vn.dieuphoi.models.check.item;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.difference.Aspect;
import vn.dieuphoi.models.difference.ModelElement;

/** Says for each part of the frame what is missing, what is too much and what is different, and what to do. */
final class FrameComparison {

    private static final String REDRAW = "; hãy vẽ lại như ở bản đang áp dụng hoặc ở mô hình của mục khác";

    /** What the words of an item may change: names of steps and instructions are free. */
    private static final Set<Aspect> COMPARED =
            EnumSet.complementOf(EnumSet.of(Aspect.NAME, Aspect.DOCUMENTATION, Aspect.TYPE, Aspect.OTHER));

    private static final Pattern SOURCE = Pattern.compile("source ([^,]+)");

    /** The days of leadership and of the office are their own, within a month. */
    private static final Pattern OWN_DAYS = Pattern.compile("\\$\\{due\\.workingDays\\((1?\\d|20)\\)}");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "cancelActivity",
            "phải là loại không ngắt (vẽ nét đứt) để các bước đang làm không bị dừng khi đến giờ",
            "isInterrupting",
            "phải là loại không ngắt (vẽ nét đứt) để mục không bị dừng khi có việc chậm",
            "triggeredByEvent",
            "phải là nhóm bước theo sự kiện (vẽ nét chấm), không nằm trên đường đi",
            "asyncBefore",
            "phải đánh dấu Asynchronous before để lỗi ở bước này không làm mất việc mở mục",
            "escalationCodeVariable",
            "phải ghi điều đã chậm vào biến “cause” để lãnh đạo biết việc nào chậm");

    private final FrameParts drawn;
    private final FrameParts found;
    private final String kind;
    private final Report report;

    /** @param kind of work that has this frame, as it is told: "mục" */
    FrameComparison(FrameParts drawn, FrameParts found, String kind, Report report) {
        this.drawn = drawn;
        this.found = found;
        this.kind = kind;
        this.report = report;
    }

    void compare() {
        drawn.steps().forEach((id, expected) -> {
            ModelElement is = found.steps().get(id);
            if (is == null) {
                report.add("thiếu " + drawn.words(id) + " (mã " + id + ") mà " + kind + " nào cũng có" + REDRAW);
            } else {
                step(expected, is);
            }
        });
        found.steps().keySet().stream()
                .filter(id -> !drawn.steps().containsKey(id))
                .forEach(id ->
                        report.add(id, found.words(id) + " không thuộc phần chung của các " + kind + elsewhere()));
        flows();
    }

    private String elsewhere() {
        return drawn.model().elements().containsKey(ItemFrameRule.OWN_STEPS)
                ? "; việc riêng của " + kind + " phải nằm trong “"
                        + drawn.model().nameOf(ItemFrameRule.OWN_STEPS) + "”, hãy chuyển vào đó hoặc xóa"
                : "; hãy xóa";
    }

    private void flows() {
        drawn.flows().forEach((ends, expected) -> {
            ModelElement is = found.flows().get(ends);
            if (is != null) {
                flow(expected, is);
            } else if (found.steps().containsKey(from(expected))
                    && found.steps().containsKey(to(expected))) {
                report.add(from(expected), "thiếu đường đi " + way(drawn, expected) + REDRAW);
            }
        });
        found.flows().forEach((ends, is) -> {
            if (!drawn.flows().containsKey(ends)
                    && drawn.steps().containsKey(from(is))
                    && drawn.steps().containsKey(to(is))) {
                report.add(is.id(), "thừa đường đi " + way(found, is) + "; hãy xóa hoặc nối lại cho đúng");
            }
        });
    }

    private void flow(ModelElement expected, ModelElement is) {
        List<String> faults = new ArrayList<>();
        aspect(Aspect.CONDITION, expected, is, faults);
        aspect(Aspect.NAME, expected, is, faults);
        tell(is, "đường đi " + way(drawn, expected), faults);
    }

    private void step(ModelElement expected, ModelElement is) {
        String type = text(expected, Aspect.TYPE);
        if (!text(is, Aspect.TYPE).equals(type)) {
            report.add(
                    is.id(),
                    found.words(is.id()) + " thuộc phần chung của mọi " + kind + ": phải là “" + type + "”" + REDRAW);
            return;
        }
        List<String> faults = new ArrayList<>();
        COMPARED.forEach(aspect -> aspect(aspect, expected, is, faults));
        others(expected, is, faults);
        if (!drawn.defaultOf(expected).equals(found.defaultOf(is))) {
            faults.add("nhánh mặc định phải dẫn đến " + drawn.words(drawn.defaultOf(expected)));
        }
        tell(is, found.words(is.id()), faults);
    }

    private void tell(ModelElement is, String words, List<String> faults) {
        if (!faults.isEmpty()) {
            report.add(
                    is.id(),
                    words + " thuộc phần chung của mọi " + kind + ": " + String.join("; ", faults)
                            + ". Hãy mở bằng Camunda Modeler và sửa lại như vậy");
        }
    }

    private static void aspect(Aspect aspect, ModelElement expected, ModelElement is, List<String> faults) {
        boolean link = expected.links().containsKey(aspect) || is.links().containsKey(aspect);
        Map<Aspect, String> one = link ? expected.links() : expected.aspects();
        Map<Aspect, String> other = link ? is.links() : is.aspects();
        if (one.getOrDefault(aspect, "").equals(other.getOrDefault(aspect, ""))) {
            return;
        }
        if (aspect == Aspect.PASSED) {
            passed(text(expected, aspect), text(is, aspect), faults);
        } else if (aspect != Aspect.DUE
                || !OWN_DAYS.matcher(text(expected, aspect)).matches()
                || !OWN_DAYS.matcher(text(is, aspect)).matches()) {
            faults.add(aspect.label() + " phải " + quoted(text(expected, aspect)) + now(text(is, aspect)));
        }
    }

    private static void passed(String expected, String is, List<String> faults) {
        Set<String> missing = new LinkedHashSet<>(List.of(expected.split("; ")));
        Set<String> more = new LinkedHashSet<>(List.of(is.split("; ")));
        Set<String> both = new HashSet<>(missing);
        both.retainAll(more);
        missing.removeAll(both);
        more.removeAll(both);
        missing.forEach(each -> faults.add("phải truyền " + variable(each) + " cho quy trình được gọi"));
        if (missing.isEmpty()) {
            more.forEach(each -> faults.add("phải bỏ phần truyền thêm (" + each + ")"));
        }
    }

    private static String variable(String passed) {
        Matcher source = SOURCE.matcher(passed);
        if (source.find()) {
            return "“" + source.group(1) + "” dưới đúng tên đó";
        }
        return passed.startsWith("sourceExpression")
                ? "tên việc lãnh đạo duyệt (" + passed + ")"
                : "mã công việc (" + passed + ")";
    }

    private static void others(ModelElement expected, ModelElement is, List<String> faults) {
        Set<String> names = new TreeSet<>(expected.other().keySet());
        names.addAll(is.other().keySet());
        names.remove("default");
        for (String name : names) {
            String should = expected.other().getOrDefault(name, "");
            String value = is.other().getOrDefault(name, "");
            if (!should.equals(value)) {
                faults.add(ATTRIBUTES.getOrDefault(name, name + " phải " + quoted(should) + now(value)));
            }
        }
    }

    private static String quoted(String expected) {
        return expected.isEmpty() ? "để trống" : "là “" + expected + "”";
    }

    private static String now(String is) {
        return is.isEmpty() ? ", đang để trống" : ", đang là “" + is + "”";
    }

    private static String way(FrameParts parts, ModelElement flow) {
        return "từ " + parts.words(from(flow)) + " đến " + parts.words(to(flow));
    }

    private static String from(ModelElement flow) {
        return flow.links().getOrDefault(Aspect.FROM, "");
    }

    private static String to(ModelElement flow) {
        return flow.links().getOrDefault(Aspect.TO, "");
    }

    private static String text(ModelElement element, Aspect aspect) {
        return element.aspects().getOrDefault(aspect, "");
    }
}
