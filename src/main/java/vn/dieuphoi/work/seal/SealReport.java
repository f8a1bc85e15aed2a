package vn.dieuphoi.work.seal;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;

/**
 * What a check of the chain found.
 *
 * @param rows that stand as they were sealed
 * @param unsealed newer rows, which the next seal takes
 * @param end the hash of the last seal, in hexadecimal; whoever keeps it elsewhere would notice a chain that was made anew
 * @param misfit the first thing that does not fit, in a sentence; null when everything does
 */
public record SealReport(
        long rows,
        long seals,
        int chain,
        long unsealed,
        String end,
        @Nullable String misfit) {

    public boolean sound() {
        return misfit == null;
    }

    /** In one line. */
    public String words() {
        if (misfit != null) {
            return "Nhật ký không khớp với niêm: " + misfit;
        }
        return Vietnamese.format(
                "Nhật ký khớp: %,d dòng trong %,d niêm (chuỗi %d), %,d dòng mới chưa niêm. Niêm cuối: %s",
                rows, seals, chain, unsealed, end.isEmpty() ? "chưa có" : end);
    }
}
