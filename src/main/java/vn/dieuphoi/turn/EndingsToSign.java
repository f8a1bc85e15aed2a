package vn.dieuphoi.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.office.department.Department;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.paper.Paper;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperSource;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Signing;
import vn.dieuphoi.paper.TextChange;
import vn.dieuphoi.work.WorkRegister;

/** A list of the year's turn as the paper that leadership signs. */
@Component
class EndingsToSign implements PaperSource {

    private static final String FORM = "approve-endings";

    private final TurnDesk desk;
    private final WorkRegister register;
    private final Signing signing;
    private final DepartmentRegister department;

    EndingsToSign(TurnDesk desk, WorkRegister register, Signing signing, DepartmentRegister department) {
        this.desk = desk;
        this.register = register;
        this.signing = signing;
        this.department = department;
    }

    @Override
    public Optional<PaperToDecide> paper(PaperQuestion question) {
        return question.form().equals(FORM)
                ? Optional.of(paper(desk.list(question.subject().key()), question.person()))
                : Optional.empty();
    }

    private PaperToDecide paper(TurnList list, String person) {
        Department now = department.now();
        LocalDate day = LocalDate.ofInstant(list.submittedAt(), HoChiMinhTime.ZONE);
        List<TextChange> changes = changes(list);
        return new PaperToDecide(
                new Paper(
                        Paper.Letterhead.blank(now, "TTr", day.getYear()),
                        "DỰ THẢO",
                        "TỜ TRÌNH",
                        "Về việc kết thúc các mục còn mở của kế hoạch %s"
                                .formatted(list.plan().words()),
                        "Kính gửi: " + now.leadershipFirst(),
                        List.of(),
                        List.of(
                                Paper.Text.of(
                                        "Các mục sau của kế hoạch %s chưa kết thúc; đề xuất cách kết thúc từng mục:"
                                                .formatted(list.plan().words())),
                                new Paper.Sheet(
                                        List.of("Mục", "Nhiệm vụ", "Đã làm", "Phần còn lại", "Cách kết thúc", "Vì sao"),
                                        List.of(14, 46, 16, 33, 28, 28),
                                        List.of(1, 3, 4, 5),
                                        list.lines().stream().map(this::row).toList()),
                                Paper.Text.of(sum(list)),
                                Paper.Text.of("Kính trình %s xem xét, quyết định./.".formatted(now.leadershipFirst()))),
                        null,
                        new Paper.Signature(signing.lines(person), ""),
                        List.of(),
                        day),
                "to-trinh-chuyen-nam-" + list.plan() + "-" + list.number(),
                List.of(sum(list)),
                changes.isEmpty() ? "" : "So với danh sách trước",
                changes,
                "/chuyen-nam/danh-sach?ma=" + list.key(),
                null);
    }

    private Paper.Row row(TurnLine line) {
        return new Paper.Row(
                List.of(
                        line.work().code(),
                        register.item(line.work()).title(),
                        line.percent() == null ? "" : line.percent() + " %",
                        line.remaining(),
                        line.way().label(),
                        line.reason()),
                false);
    }

    private static String sum(TurnList list) {
        Map<String, Long> ways = list.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> Vietnamese.small(line.way().label()), LinkedHashMap::new, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        ways.forEach((way, count) -> parts.add(count + " " + way));
        return "%s = %d mục.".formatted(String.join(" + ", parts), list.lines().size());
    }

    /** Against the list that was given back before it. */
    private List<TextChange> changes(TurnList list) {
        return desk.lists(list.plan()).stream()
                .filter(other -> other.number() < list.number() && other.state() == TurnList.State.RETURNED)
                .findFirst()
                .map(before -> TextChange.between(words(before), words(list)))
                .orElse(List.of());
    }

    private static String words(TurnList list) {
        return list.lines().stream()
                .map(line -> "Mục %s: %s (%s)"
                        .formatted(
                                line.work().code(),
                                Vietnamese.small(line.way().label()),
                                line.reason().replaceAll("\\R", " ")))
                .collect(Collectors.joining("\n"));
    }
}
