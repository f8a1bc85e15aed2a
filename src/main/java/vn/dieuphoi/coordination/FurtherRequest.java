package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.work.WorkKey;

/**
 * What a lead asks beside the requests that the plan itself makes.
 *
 * @param addresses parties and members of sets, one request each: {@code STC}, {@code UBND_HUYEN#3}
 * @param dueOn null when the due date is written in words
 * @param dueWords "trong 5 ngày làm việc"; null when a day was chosen
 * @param submission names the form that was filled in, so that pressing twice asks once
 */
public record FurtherRequest(
        WorkKey workItem,
        List<String> addresses,
        RequestKind kind,
        String question,
        @Nullable LocalDate dueOn,
        @Nullable String dueWords,
        String submission) {

    public FurtherRequest {
        addresses = addresses.stream().distinct().toList();
        question = question.strip();
        dueWords = dueWords == null || dueWords.isBlank() ? null : dueWords.strip();
        if (addresses.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một đơn vị nhận đề nghị.");
        }
        if (question.isEmpty()) {
            throw new Refused("Hãy ghi nội dung đề nghị: hỏi gì, cần số liệu hay việc gì.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Nội dung đề nghị", question);
        if (dueOn == null && dueWords == null) {
            throw new Refused("Hãy chọn ngày phải trả lời hoặc ghi thời hạn bằng lời.");
        }
        if (dueOn != null && dueWords != null) {
            throw new Refused("Chỉ ghi một thời hạn: chọn ngày, hoặc ghi bằng lời.");
        }
    }
}
