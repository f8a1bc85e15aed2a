package vn.dieuphoi.adoption.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * How the models of a draft stand.
 *
 * @param missing items without one
 * @param old drawn before the draft changed
 * @param wrong with faults
 */
record ModelCounts(int all, int missing, int old, int wrong) {

    static ModelCounts of(List<ModelLine> lines) {
        return new ModelCounts(
                lines.size(),
                count(lines, line -> line.model() == null && !line.inForce()),
                count(lines, ModelLine::outdated),
                count(lines, line -> line.faults() > 0));
    }

    private static int count(List<ModelLine> lines, Predicate<ModelLine> which) {
        return (int) lines.stream().filter(which).count();
    }

    public int drawn() {
        return all - missing;
    }

    public int toDraw() {
        return missing + old;
    }

    /** What the button that draws says. */
    public String act() {
        if (missing > 0) {
            return "Soạn mô hình cho " + missing + " mục";
        }
        return old > 0 ? "Soạn lại " + old + " mô hình" : "Soạn lại tất cả";
    }

    /** "33 mục: 33 mục đã có mô hình, 2 mô hình có lỗi." */
    public String words() {
        return all + " mục: " + drawn() + " mục đã có mô hình"
                + (missing == 0 ? "" : ", " + missing + " mục chưa có")
                + (old == 0 ? "" : ", " + old + " mô hình soạn trước khi bản nháp đổi")
                + (wrong == 0 ? "" : ", " + wrong + " mô hình có lỗi") + ".";
    }
}
