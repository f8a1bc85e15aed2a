package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.Quantity;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Products that a task's sentences count: Xây dựng 04 phóng sự; numbers written with a zero before them, and those of classes, articles, meetings. */
final class CountedProducts {

    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\d/.,%-])(?<!(?:tháng|ngày|quý|năm|mục|khoản|điều|số|lần thứ|giai đoạn|mỗi lớp|mỗi) )(?:0\\d\\s+(?=\\p{Ll})|\\d{1,3}\\s+(?=(?:phóng sự|hội nghị|hội thảo|lớp|buổi|cuộc|bài|chuyên mục|mô hình|hiện vật|lễ hội|đợt|khóa|khoá)(?!\\p{L})))(?!(?:tháng|năm|ngày|tuần|quý|giờ|lần|cấp|mức)(?!\\p{L}))[\\p{L} -]+");
    /** Where the thing that is counted ends. */
    private static final Pattern END = Pattern.compile(
            "\\s+(?:và|cho|tại|về|trên|ở|của|để|trong|với|do|theo|giới thiệu|phục vụ|nhằm|mỗi|có|là|được|để|cấp|tham gia|xây dựng|đưa|đủ|đạt|thuộc|từ|đến)(?=\\s|$)");

    private CountedProducts() {}

    static List<Fact> in(Stretch words) {
        List<Fact> products = new ArrayList<>();
        Matcher counted = words.matcher(COUNTED);
        while (counted.find()) {
            Stretch whole = words.cut(counted.start(), counted.end()).trimmed("-");
            Matcher end = whole.matcher(END);
            Stretch product = end.find() ? whole.cut(0, end.start()) : whole;
            boolean rate = counted.end() < words.length() && words.charAt(counted.end()) == '/';
            if (!rate
                    && Quantity.in(product) != null
                    && products.stream().noneMatch(known -> known.text().equals(product.line()))) {
                products.add(Fact.words(product, "số lượng nêu trong lời văn"));
            }
        }
        return products;
    }
}
