package vn.dieuphoi.coordination.answer;

import java.time.LocalDate;
import vn.dieuphoi.Refused;

/**
 * For whom a link is made.
 *
 * @param forWhom the person or office that will answer; stands in the history as the one who did
 * @param lastDay the last day on which the link opens, until 17:00
 */
public record AnswerLinkOrder(String forWhom, LocalDate lastDay) {

    private static final int LONGEST_NAME = 120;

    public AnswerLinkOrder {
        forWhom = forWhom.strip();
        if (forWhom.isEmpty()) {
            throw new Refused("Hãy ghi liên kết này dành cho ai (họ tên, đơn vị).");
        }
        if (forWhom.length() > LONGEST_NAME || forWhom.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("Tên người nhận liên kết dài quá hoặc có ký tự lạ; hãy ghi gọn trong 120 ký tự.");
        }
    }
}
