package vn.dieuphoi.models.check.execution;

import static java.util.Map.entry;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.engine.expression.ModelExpression;
import vn.dieuphoi.models.check.KnownBeans;

/** Whether the names in a part of an expression exist. */
public record PartCheck(KnownBeans beans, Set<String> variables) {

    /** Ids and routing values that our code sets, and what each holds; loops bring their own. */
    public static final Map<String, String> VARIABLES = Map.ofEntries(
            entry("workItem", "mã công việc, như 2023-3.4"),
            entry("party", "mã đơn vị"),
            entry("request", "mã đề nghị phối hợp"),
            entry("month", "tháng, như 2023-06"),
            entry("round", "mã phiếu tiến độ tháng, như 2023-3.4@2023-06"),
            entry("quarter", "quý, như 2023-Q2"),
            entry("report", "mã báo cáo quý của mục"),
            entry("notice", "mã báo cáo chậm hạn gửi lãnh đạo"),
            entry("extension", "mã xin gia hạn"),
            entry("turnList", "mã danh sách chuyển năm"),
            entry("cause", "điều gì chậm, để báo lãnh đạo"),
            entry("period", "kỳ báo cáo, như 2023-Q2"),
            entry("decision", "quyết định vừa được ghi, để rẽ nhánh, như approved hoặc returned"),
            entry("approval", "tên việc lãnh đạo duyệt trước khi khép mục"),
            entry("opened", "hồ sơ vừa mở lần này, để rẽ nhánh"),
            entry("unit", "một lượt của bước lặp"),
            entry("programme", "một chương trình của bước lặp"),
            entry("part", "phần việc: số hiệu chương trình hoặc mã đơn vị cùng chủ trì"),
            entry("rung", "bậc báo cáo lãnh đạo"),
            entry("reporter", "một đơn vị gửi báo cáo của bước lặp"),
            entry("assigner", "người giao việc"),
            entry("assignment", "mã việc giao ngoài kế hoạch"),
            entry("execution", "lượt chạy của quy trình; chỉ hỏi mã của nó"));

    /** @return what is wrong, with what to do */
    Optional<String> fault(ModelExpression.Part part) {
        Optional<Class<?>> bean = beans.find(part.root());
        List<String> arguments = part.arguments();
        if (arguments != null) {
            return bean.isEmpty()
                    ? Optional.of("ứng dụng không có tên \"" + part.root() + "\"; hãy sửa tên")
                    : method(bean.get(), part, arguments);
        }
        if (bean.isPresent() || variables.contains(part.root())) {
            return Optional.empty();
        }
        return Optional.of("ứng dụng không có tên hay biến \"" + part.root() + "\"; hãy sửa tên");
    }

    private Optional<String> method(Class<?> bean, ModelExpression.Part part, List<String> arguments) {
        boolean exists = Arrays.stream(bean.getMethods())
                .filter(method -> method.isAnnotationPresent(ExpressionMethod.class))
                .anyMatch(method -> fits(method, part.member(), arguments.size()));
        if (!exists) {
            return Optional.of("\"" + part.root() + "\" không có hàm " + part.member() + " với " + arguments.size()
                    + " tham số; hãy sửa tên hàm hoặc tham số");
        }
        return arguments.stream()
                .filter(argument -> argument.matches("[a-zA-Z].*") && !variables.contains(argument))
                .findFirst()
                .map(unknown -> "không có biến \"" + unknown + "\"; hãy sửa tên");
    }

    private static boolean fits(Method method, String name, int arguments) {
        return method.getName().equals(name)
                && (method.isVarArgs()
                        ? arguments >= method.getParameterCount() - 1
                        : arguments == method.getParameterCount());
    }
}
