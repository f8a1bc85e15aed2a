package vn.dieuphoi.work.process.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.work.WorkKey;

/** The countable products of an item, one label each, over which the models run a step many times. */
@Component("units")
@ExpressionBean("Các sản phẩm đếm được của mục, để lặp một bước nhiều lần")
public class Units {

    private final PlanRegister plans;
    private final ChosenEnterprises enterprises;

    Units(PlanRegister plans, ChosenEnterprises enterprises) {
        this.plans = plans;
        this.enterprises = enterprises;
    }

    /** "Phóng sự 1/4" … "Phóng sự 4/4", as many as the plan's product with this unit says. */
    @ExpressionMethod("mỗi sản phẩm một tên, như “Phóng sự 1/4”, theo số lượng và đơn vị tính ghi trong kế hoạch")
    public List<String> ofProduct(String workItem, String unit) {
        int quantity = quantity(plans, new WorkKey(workItem), unit)
                .orElseThrow(
                        () -> new IllegalStateException(workItem + ": kế hoạch không có sản phẩm tính bằng " + unit));
        return IntStream.rangeClosed(1, quantity)
                .mapToObj(number -> "%s %d/%d".formatted(sentence(unit), number, quantity))
                .toList();
    }

    /** One of each kind for each chosen enterprise: "Công ty A: hoạt động văn hóa". */
    @ExpressionMethod("mỗi doanh nghiệp đã chọn một tên cho mỗi loại việc")
    public List<String> perEnterprise(String workItem, String kind) {
        return perEnterprise(workItem, List.of(kind));
    }

    @ExpressionMethod("mỗi doanh nghiệp đã chọn một tên cho mỗi loại việc")
    public List<String> perEnterprise(String workItem, String firstKind, String secondKind) {
        return perEnterprise(workItem, List.of(firstKind, secondKind));
    }

    private List<String> perEnterprise(String workItem, List<String> kinds) {
        return enterprises.of(new WorkKey(workItem)).stream()
                .flatMap(enterprise -> kinds.stream().map(kind -> enterprise + ": " + kind))
                .toList();
    }

    static Optional<Integer> quantity(PlanRegister plans, WorkKey workItem, String unit) {
        return workItem.itemCode()
                .map(code -> plans.item(workItem.plan(), code).products().stream())
                .orElseGet(Stream::empty)
                .filter(product -> product.unit().equals(unit))
                .map(Product::quantity)
                .findFirst();
    }

    private static String sentence(String words) {
        return Vietnamese.beginning(words);
    }
}
