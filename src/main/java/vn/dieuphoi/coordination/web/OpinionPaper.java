package vn.dieuphoi.coordination.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.sent.OpinionEntry;
import vn.dieuphoi.coordination.sent.Opinions;
import vn.dieuphoi.coordination.sent.SentGroup;
import vn.dieuphoi.coordination.sent.SentLine;
import vn.dieuphoi.lists.Download;
import vn.dieuphoi.lists.PrintedTable;

/** All that came in on one question as one table, with what the lead makes of it. */
@Component
class OpinionPaper {

    private static final List<String> COLUMNS = List.of(
            "TT", "Cơ quan, đơn vị", "Văn bản, ngày trả lời", "Ý kiến", "Xử lý", "Nội dung tiếp thu, giải trình");

    private static final List<Integer> WIDTHS = List.of(5, 24, 18, 48, 12, 40);

    private final Opinions opinions;
    private final RequestWords words;

    OpinionPaper(Opinions opinions, RequestWords words) {
        this.opinions = opinions;
        this.words = words;
    }

    ResponseEntity<byte[]> word(SentGroup group) {
        return Download.word(table(group), name(group));
    }

    ResponseEntity<byte[]> excel(SentGroup group) {
        return Download.excel(table(group), name(group));
    }

    private static String name(SentGroup group) {
        return "tong-hop-y-kien-" + group.work().key().code();
    }

    private PrintedTable table(SentGroup group) {
        Map<String, OpinionEntry> handled = opinions.of(group);
        List<List<String>> rows = new ArrayList<>();
        for (SentLine line : group.lines()) {
            rows.add(row(rows.size() + 1, line, handled.get(line.key())));
        }
        return new PrintedTable("Tổng hợp ý kiến: " + group.question(), COLUMNS, WIDTHS, rows);
    }

    private List<String> row(int number, SentLine line, @Nullable OpinionEntry handled) {
        CoordinationRequest request = line.request();
        return List.of(
                String.valueOf(number),
                request.partyName(),
                line.answered() ? answered(request) : "",
                line.answered() ? request.answer().orElse("") : request.state().label(),
                handled == null ? "" : handled.handling().label(),
                handled == null ? "" : handled.words());
    }

    private String answered(CoordinationRequest request) {
        String on = request.answeredAt().map(words::moment).orElse("");
        return request.documentSign().map(sign -> sign + ", " + on).orElse(on);
    }
}
