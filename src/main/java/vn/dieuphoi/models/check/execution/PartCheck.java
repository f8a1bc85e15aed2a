package vn.dieuphoi.models.check.execution;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.engine.expression.ModelExpression;
import vn.dieuphoi.models.check.KnownBeans;

/** Whether the names in a part of an expression exist. */
record PartCheck(KnownBeans beans, Set<String> variables) {

    /** Ids and routing values that our code sets; loops bring their own. */
    static final Set<String> VARIABLES = Set.of(
            "workItem",
            "party",
            "request",
            "month",
            "round",
            "quarter",
            "report",
            "notice",
            "extension",
            "turnList",
            "cause",
            "period",
            "decision",
            "approval",
            "opened",
            "unit",
            "programme",
            "rung",
            "reporter",
            "assigner",
            "assignment",
            "execution");

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
                .filter(method -> method.getDeclaringClass() != Object.class)
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
