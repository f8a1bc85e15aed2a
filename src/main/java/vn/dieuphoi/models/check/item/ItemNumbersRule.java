package vn.dieuphoi.models.check.item;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.engine.expression.ModelExpression;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.check.XmlPlace;
import vn.dieuphoi.models.scaffold.PlannedItem;

/** Products over which an item's steps repeat are counted in the plan; days by which they are due lie in its period. */
final class ItemNumbersRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Optional<PlannedItem> item = project.item(model);
        if (item.isEmpty()) {
            return;
        }
        for (XmlPlace place : model.places()) {
            for (String value : place.attributes().values()) {
                ModelExpression.read(value).stream()
                        .flatMap(expression -> expression.parts().stream())
                        .flatMap(part -> fault(part, item.get()).stream())
                        .forEach(fault -> report.add(place.owner(), fault));
            }
        }
    }

    private static Optional<String> fault(ModelExpression.Part part, PlannedItem item) {
        List<String> arguments = part.arguments();
        if (arguments == null || arguments.size() < 2) {
            return Optional.empty();
        }
        String word = arguments.get(1).replace("'", "");
        return switch (part.root() + "." + part.member()) {
            case "units.ofProduct" -> product(word, item);
            case "due.onDay", "due.ownDay" -> day(word, item);
            default -> Optional.empty();
        };
    }

    private static Optional<String> product(String unit, PlannedItem item) {
        return item.item().products().stream()
                        .anyMatch(product -> product.unit().equals(unit))
                ? Optional.empty()
                : Optional.of("kế hoạch của mục không có sản phẩm tính bằng \"" + unit + "\"; hãy sửa đơn vị tính");
    }

    private static Optional<String> day(String day, PlannedItem item) {
        try {
            MonthDay due = MonthDay.parse("--" + day.replaceFirst("(..)/(..)", "$2-$1"));
            // Of an item that runs over the turn of a year such a day is one of the next.
            boolean early = item.startsIn()
                    .filter(month -> item.item().endDate().getMonth().compareTo(month) >= 0)
                    .filter(month -> due.getMonth().compareTo(month) < 0)
                    .isPresent();
            return early ? Optional.of("hạn " + day + " trước khi mục bắt đầu; hãy sửa ngày") : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.of("hạn \"" + day + "\" không phải là một ngày (dd/MM); hãy sửa");
        }
    }
}
