package vn.dieuphoi.escalation.register;

import java.util.List;

/**
 * A part of the register and its sum.
 *
 * @param all whatever became of them
 * @param shown those of the class that was asked for, the newest first
 */
public record OrderList(List<GivenOrder> all, List<GivenOrder> shown) {

    public static OrderList of(List<GivenOrder> register, OrderFilter filter) {
        List<GivenOrder> all = register.stream().filter(filter::asks).toList();
        return new OrderList(
                all,
                all.stream()
                        .filter(order -> filter.carried() == null || filter.carried() == order.carried())
                        .toList());
    }

    public long count(Carried carried) {
        return all.stream().filter(order -> order.carried() == carried).count();
    }

    /** "14 chỉ đạo = 9 đã làm xong + 3 còn hạn + 2 quá hạn". */
    public String sum() {
        return "%d chỉ đạo = %d đã làm xong + %d còn hạn + %d quá hạn"
                .formatted(all.size(), count(Carried.DONE), count(Carried.IN_TIME), count(Carried.LATE));
    }
}
