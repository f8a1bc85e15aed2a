package vn.dieuphoi.work.round;

import vn.dieuphoi.Refused;

/** Two people put the same month right; the second has not seen what the first wrote. */
public class CorrectedMeanwhile extends Refused {

    private static final long serialVersionUID = 1L;

    public CorrectedMeanwhile() {
        super(
                "Số liệu tháng này vừa được người khác sửa. Nội dung anh/chị nhập còn ở dưới; hãy so với số liệu đang có rồi"
                        + " lưu lại.");
    }
}
