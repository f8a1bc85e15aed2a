package vn.dieuphoi.coordination.answer;

import java.time.LocalDate;
import vn.dieuphoi.Refused;

/**
 * What a clerk reads off the letter of a party.
 *
 * @param sign number and sign: "215/STC-CNTT"
 * @param dated the day the letter bears
 * @param receivedOn the day it came in
 * @param evidenceFile the scanned letter
 */
public record LetterEntry(
        ReplyKind kind, String words, String sign, LocalDate dated, LocalDate receivedOn, long evidenceFile) {

    private static final int LONGEST_SIGN = 60;

    public LetterEntry {
        sign = sign.strip();
        if (sign.isEmpty() || sign.length() > LONGEST_SIGN) {
            throw new Refused("Hãy ghi số, ký hiệu của văn bản (không quá 60 ký tự), ví dụ 215/STC-CNTT.");
        }
        if (receivedOn.isBefore(dated)) {
            throw new Refused("Ngày nhận không thể trước ngày của văn bản; hãy kiểm tra lại hai ngày.");
        }
        if (kind == ReplyKind.ACCEPT) {
            throw new Refused("Hãy chọn văn bản trả lời, hỏi lại hay từ chối.");
        }
    }

    /** The same entry with the letter that was stored for it. */
    public LetterEntry with(long file) {
        return new LetterEntry(kind, words, sign, dated, receivedOn, file);
    }
}
