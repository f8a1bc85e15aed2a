package vn.dieuphoi.work.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.document.Product;

/**
 * What a lead expects to have reached on 31/12. The year report is written before the year ends (domain rule "Reporting
 * rules"), so November asks for it.
 *
 * @param percent 0 to 100, of the whole item
 * @param products how many of each countable product, by its name in the plan; one may be missing
 */
public record YearEstimate(int percent, Map<String, Integer> products) {

    private static final Pattern LINE = Pattern.compile("(.+):\\s*(\\d{1,6})\\b[^:]*");

    public YearEstimate {
        products = Map.copyOf(products);
    }

    /**
     * @param lines one product a line, "Phóng sự chuyên đề: 4"
     * @throws Refused when a line names no product of the item or has no number
     */
    public static YearEstimate of(int percent, String lines, List<Product> products) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String line :
                lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new Refused("Ước sản phẩm: dòng \"" + line + "\" cần có dạng \"tên sản phẩm: số lượng\".");
            }
            String name = parts.group(1).strip();
            Product product = products.stream()
                    .filter(known -> known.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new Refused("Ước sản phẩm: mục này không có sản phẩm \"" + name
                            + "\" trong kế hoạch; hãy giữ nguyên tên sản phẩm, chỉ sửa số."));
            expected.put(product.name(), Integer.parseInt(parts.group(2)));
        }
        return new YearEstimate(percent, expected);
    }
}
