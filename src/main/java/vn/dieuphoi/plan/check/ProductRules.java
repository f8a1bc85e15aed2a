package vn.dieuphoi.plan.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;

/** Whether the document writes the quantities we count. */
final class ProductRules {

    private ProductRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.products().stream()
                        .filter(product ->
                                product.counted() && !written(product.quantity(), item.text() + "\n" + product.name()))
                        .map(product -> PlanFinding.in(
                                item.code(),
                                FindingCode.QUANTITY_NOT_WRITTEN,
                                "không ghi số " + product.unit() + "; chúng tôi đếm " + product.quantity() + " "
                                        + product.unit(),
                                Optional.ofNullable(product.reading())
                                        .orElse("chưa ghi cách hiểu; hãy thêm trường reading"))));
    }

    private static boolean written(int quantity, String text) {
        return Pattern.compile("(?<![\\d/.])0?" + quantity + "(?![\\d/.,])")
                .matcher(text)
                .find();
    }
}
