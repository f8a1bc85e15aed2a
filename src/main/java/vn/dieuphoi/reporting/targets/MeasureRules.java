package vn.dieuphoi.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.document.Target;

/** Which measurements a target takes. What is refused is said with the numbers, so that the person finds the slip. */
final class MeasureRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BigDecimal WHOLE_PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_A_PERCENTAGE = 2;

    private MeasureRules() {}

    /** @throws Refused when the measurement cannot be right */
    static void check(Target target, LocalDate planBegins, Measured measured, LocalDate today) {
        day(planBegins, measured.on(), today);
        if (measured.source().isEmpty()) {
            throw new Refused("Hãy ghi nguồn số liệu: văn bản, cuộc điều tra hoặc đơn vị cung cấp.");
        }
        if (measured.none()) {
            if (measured.note() == null) {
                throw new Refused("Chỉ tiêu “" + target.name()
                        + "”: hãy ghi số liệu; nếu chưa có, chọn “Chưa có số liệu” và ghi lý do.");
            }
            return;
        }
        if (measured.value() != null) {
            figure(target, target.name(), measured.value());
        }
        measured.parts().keySet().stream()
                .filter(part -> target.part(part).isEmpty())
                .min(Comparator.naturalOrder())
                .ifPresent(part -> {
                    throw new Refused("Chỉ tiêu “" + target.name() + "” không có phần “" + part + "”.");
                });
        // In the order of the plan, so that the first that is wrong is the one that is told.
        for (Target.Part part : target.breakdown()) {
            BigDecimal figure = measured.parts().get(part.name());
            if (figure != null) {
                figure(target, part.name(), figure);
            }
        }
        closing(target, measured);
    }

    private static void day(LocalDate planBegins, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused(
                    "Thời điểm của số liệu, " + on.format(DAY) + ", chưa đến; hãy chọn ngày đến hết hôm nay.");
        }
        // The year before the plan gives the figure from which the year starts.
        if (on.getYear() < planBegins.getYear() - 1) {
            throw new Refused("Thời điểm của số liệu, %s, quá xa năm kế hoạch %d; hãy xem lại năm."
                    .formatted(on.format(DAY), planBegins.getYear()));
        }
    }

    private static void figure(Target target, String name, BigDecimal figure) {
        boolean percentage = target.unit().equals("%");
        if (figure.signum() < 0 || percentage && figure.compareTo(WHOLE_PERCENT) > 0) {
            throw new Refused("“%s”: %s không hợp lệ; %s."
                    .formatted(
                            name,
                            target.written(figure),
                            percentage ? "tỷ lệ nằm trong khoảng 0 % đến 100 %" : "số liệu không được âm"));
        }
        int most = percentage ? DECIMALS_OF_A_PERCENTAGE : 0;
        if (figure.stripTrailingZeros().scale() > most) {
            throw new Refused("“%s”: %s"
                    .formatted(
                            name,
                            percentage
                                    ? "tỷ lệ ghi nhiều nhất hai chữ số sau dấu phẩy."
                                    : "số " + target.unit() + " phải là số nguyên."));
        }
    }

    /** All parts or none, and together they make the whole: the value, or 100 % of a structure. */
    private static void closing(Target target, Measured measured) {
        Map<String, BigDecimal> parts = measured.parts();
        boolean structure = target.value() == null;
        if (parts.isEmpty() && !structure) {
            return;
        }
        String missing = target.breakdown().stream()
                .map(Target.Part::name)
                .filter(part -> !parts.containsKey(part))
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new Refused("Chỉ tiêu “" + target.name() + "” còn thiếu phần: " + missing + ". Hãy ghi đủ các phần"
                    + (structure ? "." : ", hoặc chỉ ghi tổng số."));
        }
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!structure && measured.value() == null) {
            throw new Refused("Chỉ tiêu “%s” mới có các phần, cộng được %s; hãy ghi cả tổng số theo nguồn."
                    .formatted(target.name(), target.written(sum)));
        }
        BigDecimal whole =
                measured.value() != null ? measured.value() : target.whole().orElse(sum);
        if (whole.compareTo(sum) != 0) {
            throw new Refused("Chỉ tiêu “%s”: các phần cộng được %s, còn tổng số là %s. Hãy đối chiếu lại với nguồn."
                    .formatted(target.name(), target.written(sum), target.written(whole)));
        }
    }
}
