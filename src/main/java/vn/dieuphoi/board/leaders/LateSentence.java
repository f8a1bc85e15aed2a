package vn.dieuphoi.board.leaders;

import java.util.List;
import java.util.stream.Collectors;

/** One line that says how much is late and because of whom: at most two by name, the others counted. */
final class LateSentence {

    private static final int BY_NAME = 2;

    private LateSentence() {}

    /**
     * @param items how many items have something late
     * @param ofNone how much of it belongs to no item
     */
    static String of(int late, int items, int ofNone, List<OfficeBar> offices) {
        if (late == 0) {
            return "Không có việc quá hạn.";
        }
        List<OfficeBar> behind =
                offices.stream().filter(office -> office.late() > 0).toList();
        String named = behind.stream()
                .limit(BY_NAME)
                .map(office -> "%d do %s".formatted(office.late(), office.name()))
                .collect(Collectors.joining(", "));
        int others = behind.stream().skip(BY_NAME).mapToInt(OfficeBar::late).sum();
        return "%d việc quá hạn %s: %s%s"
                .formatted(
                        late,
                        where(items, ofNone),
                        named,
                        others == 0 ? "" : ", %d do %d đơn vị khác".formatted(others, behind.size() - BY_NAME));
    }

    private static String where(int items, int ofNone) {
        if (items == 0) {
            return "ngoài các mục";
        }
        return "ở %d mục%s".formatted(items, ofNone == 0 ? "" : " và %d việc ngoài các mục".formatted(ofNone));
    }
}
