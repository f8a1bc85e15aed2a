package vn.dieuphoi.rehearsal.offices;

import java.util.List;
import vn.dieuphoi.Refused;

/**
 * How an office works.
 *
 * @param late which share of its tasks it does late, 0 to 1
 * @param daysLate by how many working days then, at least and at most
 * @param pace what part of the time it takes when it is in time, at least and at most: 0 at once, 1 on the last day
 */
record Habit(double late, List<Integer> daysLate, List<Double> pace) {

    Habit {
        if (late < 0 || late > 1) {
            throw new Refused("Hồ sơ đơn vị: late là phần việc làm chậm, từ 0 đến 1; đang ghi " + late + ".");
        }
        if (daysLate.size() != 2 || daysLate.get(0) < 1 || daysLate.get(0) > daysLate.get(1)) {
            throw new Refused("Hồ sơ đơn vị: daysLate gồm hai số ngày làm việc, ít nhất và nhiều nhất, từ 1 trở lên.");
        }
        if (pace.size() != 2 || pace.get(0) < 0 || pace.get(0) > pace.get(1) || pace.get(1) > 1) {
            throw new Refused("Hồ sơ đơn vị: pace gồm hai số từ 0 (làm ngay) đến 1 (làm vào ngày cuối).");
        }
        daysLate = List.copyOf(daysLate);
        pace = List.copyOf(pace);
    }
}
