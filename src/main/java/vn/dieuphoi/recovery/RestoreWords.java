package vn.dieuphoi.recovery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.HoChiMinhTime;

/** A restore in words, for the command and the page. */
public final class RestoreWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private RestoreWords() {}

    public static String moment(Instant moment) {
        return moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }

    /** What is known and what to do, a sentence a line. */
    public static List<String> of(RestoreEvent event) {
        List<String> words = new ArrayList<>();
        words.add("Nhận ra lúc %s (%s).".formatted(moment(event.foundAt()), event.foundBy()));
        words.add(
                event.keptUntil() == null
                        ? "Không rõ bản sao lưu được lập lúc nào."
                        : "Việc cuối cùng còn trong cơ sở dữ liệu: lúc %s.".formatted(moment(event.keptUntil())));
        words.add("%d thư chưa gửi khi lập bản sao lưu đã được đánh dấu “gửi lại”.".formatted(event.lettersMarked()));
        if (event.repeatsUntil() != null) {
            words.add("Thư gửi đến %s đều ghi “gửi lại”, vì không rõ thư nào đã đi."
                    .formatted(moment(event.repeatsUntil())));
        }
        words.add(
                event.acts() == 0
                        ? "Sổ hoạt động không cho biết việc gì đã làm sau bản sao lưu; hãy hỏi lại các phòng."
                        : "%d việc và thư sau bản sao lưu không còn trong cơ sở dữ liệu; hãy đối chiếu và làm lại việc cần làm."
                                .formatted(event.acts()));
        if (event.notesMissing() && event.acts() > 0) {
            words.add("Sổ hoạt động có đoạn thiếu, nên danh sách có thể chưa đủ.");
        }
        return words;
    }

    /** One act or letter in a line, without its moment. */
    public static String of(LostAct act) {
        return act.letter()
                ? "thư gửi %s: %s".formatted(act.who(), act.about())
                : "%s: %s (%s)".formatted(act.who(), act.what(), act.about());
    }
}
