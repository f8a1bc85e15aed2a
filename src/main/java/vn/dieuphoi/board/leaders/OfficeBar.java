package vn.dieuphoi.board.leaders;

/**
 * What a party owes, as a bar in hundredths of the longest.
 *
 * @param code empty where it stands for several
 * @param days the longest delay, in working days; 0 without one
 */
public record OfficeBar(
        String code, String name, boolean leadership, int late, int near, int rest, int waiting, int days, int most) {

    public int open() {
        return late + near + rest + waiting;
    }

    public double width(int count) {
        return 100.0 * count / Math.max(1, most);
    }
}
